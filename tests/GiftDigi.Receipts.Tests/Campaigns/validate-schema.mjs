// Prints, for every line of standard input (a JSON document), whether the schema accepts it: true or false.
//   node validate-schema.mjs SCHEMA <documents
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import formats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf8")));
for await (const line of createInterface({ input: process.stdin })) {
  console.log(validate(JSON.parse(line)));
}
