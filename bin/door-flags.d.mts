export declare const DOOR_FLAGS: readonly string[];
