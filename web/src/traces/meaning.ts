/** What spans mean, as the server's mapping tables read it; the UI knows no convention. */
export { exchangeOf, inputOutputOf } from "./meaning/content";
export { type Meaning, meaningOf } from "./meaning/facts";
export { type Exchange, jsonText, type Message, type Part, parsed, partText } from "./meaning/parts";
export { type Exception, exceptionOf } from "./meaning/values";
