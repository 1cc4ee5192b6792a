// What services do with OpenFeature's own OFREP providers: a server asks at each evaluation, a web client polls and hears
// of changes. Takes the address, a key that may only send, and a token of who may change the flag; prints what was told.
import { OFREPProvider } from "@openfeature/ofrep-provider";
import { OFREPWebProvider } from "@openfeature/ofrep-web-provider";
import { OpenFeature } from "@openfeature/server-sdk";
import { OpenFeature as WebOpenFeature, ProviderEvents } from "@openfeature/web-sdk";

const { SIGHTLINE_URL: url, SIGHTLINE_KEY: key, SIGHTLINE_TOKEN: token } = process.env;
const Flag = "enable-observability-instrumentation";
const context = { targetingKey: "pod-1", "service.name": "checkout" };
const options = { baseUrl: url, headers: [["X-API-Key", key]] };

async function say(mode) {
  const answer = await fetch(`${url}/api/v1/instrumentation/services/checkout`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({ phase: 1, mode }),
  });
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
}

await OpenFeature.setProviderAndWait(new OFREPProvider(options));
const server = OpenFeature.getClient();
const told = async (flag, target) => {
  const { value, reason, variant, errorCode, flagMetadata } = await server.getBooleanDetails(flag, false, target);
  return `${value} ${reason} ${variant ?? errorCode} ${flagMetadata?.service ?? "-"}`;
};
console.log("server:", await told(Flag, context));
await say("on");
console.log("server:", await told(Flag, context));
console.log("server:", await told("another-flag", context));
console.log("server:", await told(Flag, {}));

await WebOpenFeature.setContext(context);
await WebOpenFeature.setProviderAndWait(new OFREPWebProvider({ ...options, pollInterval: 100, cacheMode: "disabled" }));
const web = WebOpenFeature.getClient();
console.log("web:", web.getBooleanValue(Flag, false));
const changed = new Promise((hear) => web.addHandler(ProviderEvents.ConfigurationChanged, hear));
await say("off");
await changed;
console.log("web:", web.getBooleanValue(Flag, true));
await WebOpenFeature.close();
await OpenFeature.close();
