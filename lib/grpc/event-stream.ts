import protobuf from "protobufjs";
import type { EventStream } from "@/lib/providers/types";
import {
  eventFields,
  fieldValue,
  type Message,
  messageOf,
  snakeCase,
  writeEvent,
} from "./event-fields";

/** One event as it was streamed. */
export type StreamedEvent = {
  /** What its answer names; empty where it has none. */
  readonly id: string;
  /** One JSON object, as the same event comes over HTTP. */
  readonly json: string;
};

/** The answer to one event. */
export type EventAnswer = { readonly id: string; readonly status: string };

/** A proto file's one bidirectional method, both ends of it. */
export type EventStreamMethod = {
  /** `/package.Service/Method` */
  readonly path: string;
  /** Throws for bytes that are no such message. */
  readEvent(bytes: Uint8Array): StreamedEvent;
  writeEvent(event: Message): Buffer;
  readAnswer(bytes: Uint8Array): EventAnswer;
  writeAnswer(answer: EventAnswer): Buffer;
};

const FORMS: protobuf.IConversionOptions = { longs: String, enums: String, bytes: String };

/**
 * Finds the one bidirectional method of a proto file, and its fields by their names. Throws an Error
 * of one line where the file cannot be read or describes no such stream.
 */
export function loadEventStream(file: string, stream: EventStream): EventStreamMethod {
  try {
    const root = new protobuf.Root().loadSync(file, { keepCase: true });
    root.resolveAll();
    return toMethod(bidirectionalMethod(root), stream);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be used, as ${reason.split("\n")[0]}.`);
  }
}

function bidirectionalMethod(root: protobuf.Root): protobuf.Method {
  const methods = servicesIn(root)
    .flatMap((service) => service.methodsArray)
    .filter(({ requestStream, responseStream }) => requestStream && responseStream);
  const [only, ...more] = methods;
  if (only && more.length === 0) return only;
  throw new Error(`it has ${methods.length} bidirectional methods, where one is needed`);
}

function servicesIn(namespace: protobuf.NamespaceBase): protobuf.Service[] {
  return namespace.nestedArray.flatMap((nested) => {
    if (nested instanceof protobuf.Service) return [nested];
    return nested instanceof protobuf.Namespace ? servicesIn(nested) : [];
  });
}

function toMethod(method: protobuf.Method, stream: EventStream): EventStreamMethod {
  const { resolvedRequestType: request, resolvedResponseType: response, parent } = method;
  if (!request || !response || !parent) throw new Error("its method has no types");
  const fields = eventFields(request, stream.nameField);
  const id = fields.find(({ name }) => name === stream.idField);
  if (!id) throw new Error(`its message ${request.name} has no field "${stream.idField}"`);
  const answerId = fieldNamed(response, stream.idField);
  const status = fieldNamed(response, stream.statusField);
  const words = statusWords(status, stream);
  return {
    path: `/${parent.fullName.slice(1)}/${method.name}`,
    readEvent: (bytes) => {
      const message: Message = request.toObject(request.decode(bytes), FORMS);
      return { id: String(fieldValue(id, message) ?? ""), json: writeEvent(fields, message) };
    },
    writeEvent: (event) => encode(request, messageOf(fields, event)),
    readAnswer: (bytes) => {
      const message: Message = response.toObject(response.decode(bytes), FORMS);
      const word = String(message[status.name] ?? "");
      return {
        id: String(message[answerId.name] ?? ""),
        status: word === words(stream.stored) ? stream.stored : word,
      };
    },
    writeAnswer: (answer) =>
      encode(response, { [answerId.name]: answer.id, [status.name]: words(answer.status) }),
  };
}

function encode(type: protobuf.Type, message: Message): Buffer {
  const bytes = type.encode(type.fromObject(message)).finish();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fieldNamed(type: protobuf.Type, name: string): protobuf.Field {
  const field = type.fieldsArray.find((each) => snakeCase(each.name) === name);
  if (!field) throw new Error(`its message ${type.name} has no field "${name}"`);
  return field;
}

/** How a status is written: as it is, or, where the field is an enum, as its value that fits. */
function statusWords(field: protobuf.Field, stream: EventStream): (status: string) => string {
  if (field.type === "string") return (status) => status;
  if (!(field.resolvedType instanceof protobuf.Enum))
    throw new Error(`its field "${field.name}" is neither text nor an enum`);
  const names = Object.keys(field.resolvedType.values);
  const isStored = (name: string) => name.toLowerCase().endsWith(stream.stored.toLowerCase());
  const stored = names.find(isStored);
  const others = names.filter((name) => !isStored(name));
  const failed = others.find((name) => /fail|err|unavail|retry/i.test(name)) ?? others.at(-1);
  if (stored === undefined || failed === undefined)
    throw new Error(`its enum ${field.type} does not tell "${stream.stored}" from a failure`);
  return (status) => (status === stream.stored ? stored : failed);
}
