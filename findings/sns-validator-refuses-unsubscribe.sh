#!/bin/sh
# Amazon's validator of SNS messages for Node: AWS documents that UnsubscribeConfirmation is signed like SubscriptionConfirmation,
# with its Token and SubscribeURL. The validator leaves the Token out for every type but SubscriptionConfirmation,
# so that a rightly signed UnsubscribeConfirmation is refused as "The message signature is invalid": whoever
# drops what does not pass never learns that the topic has stopped sending.
# Source: docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html. The certificate, which the validator
# would fetch from Amazon, is given to it by the script; the key is the script's own.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sns-validator@0.3.5 2>/dev/null
cat >check.cjs <<'CHECK'
const { createSign, generateKeyPairSync } = require("node:crypto");
const { EventEmitter } = require("node:events");
const https = require("node:https");
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
https.get = (_url, answered) => {
  const answer = Object.assign(new EventEmitter(), { statusCode: 200 });
  setImmediate(() => {
    answered(answer);
    answer.emit("data", publicKey.export({ type: "spki", format: "pem" }));
    answer.emit("end");
  });
  return new EventEmitter();
};
const Validator = require("sns-validator");
const NOTIFICATION = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
const CONTROL = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
const signed = (Type, keys, more = {}) => {
  const message = {
    Type,
    MessageId: "11111111-1111-4111-8111-111111111111",
    TopicArn: "arn:aws:sns:eu-central-1:123456789012:ses-events",
    Message: "…",
    Timestamp: "2026-11-29T10:00:00.000Z",
    SignatureVersion: "2",
    SigningCertURL: "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0.pem",
    ...more,
  };
  const text = keys.filter((key) => key in message).map((key) => `${key}\n${message[key]}\n`).join("");
  return { ...message, Signature: createSign("RSA-SHA256").update(text).sign(privateKey, "base64") };
};
const judge = (message) =>
  new Promise((done) => new Validator().validate(message, (error) => done(error ? error.message : "valid")));
(async () => {
  const confirm = { Token: "2336412f", SubscribeURL: "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription" };
  const seen = [
    await judge(signed("Notification", NOTIFICATION)),
    await judge(signed("SubscriptionConfirmation", CONTROL, confirm)),
    await judge(signed("UnsubscribeConfirmation", CONTROL, confirm)),
  ];
  const types = ["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"];
  for (const [index, type] of types.entries()) console.log(`sns-validator 0.3.5: ${type}: ${seen[index]}`);
  const expected = ["valid", "valid", "The message signature is invalid."];
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
})();
CHECK
node check.cjs
