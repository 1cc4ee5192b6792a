// Remakes the built-in price book from price lists of others: facts only, each row with its source and date.
//
//   node tools/prices.mjs litellm-2026-08-01.json langfuse-2026-08-20.json
//
// The names of the files say the source and the day. A model's price that differs from the one in the book is closed on
// the day of the new list and a new row begins there, so that a past day keeps its prices. Rates are whole numbers of
// 10⁻¹² USD a token (10⁻⁶ USD a million tokens), image or request.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const book = join(dirname(fileURLToPath(import.meta.url)), '../src/Sightline.Ingest/Pricing/prices.json');

// Names of providers as OpenTelemetry writes them.
const providers = {
  azure: 'azure.ai.openai', azure_text: 'azure.ai.openai', azure_ai: 'azure.ai.inference',
  bedrock: 'aws.bedrock', bedrock_converse: 'aws.bedrock', amazon_nova: 'aws.nova',
  gemini: 'gcp.gemini', palm: 'gcp.gemini', vertex_ai: 'gcp.vertex_ai', xai: 'x_ai', mistral: 'mistral_ai',
  codestral: 'mistral_ai', cohere_chat: 'cohere', watsonx: 'ibm.watsonx.ai', moonshot: 'moonshot_ai',
};

// What calls know the number of, and the field of the price list.
const rates = {
  input: 'input_cost_per_token',
  cache_read: 'cache_read_input_token_cost',
  cache_write: 'cache_creation_input_token_cost',
  cache_write_hour: 'cache_creation_input_token_cost_above_1hr',
  audio_input: 'input_cost_per_audio_token',
  output: 'output_cost_per_token',
  reasoning: 'output_cost_per_reasoning_token',
  audio_output: 'output_cost_per_audio_token',
  image: 'output_cost_per_image',
  request: 'input_cost_per_request',
};
const modes = new Set(['chat', 'completion', 'responses', 'embedding', 'rerank', 'realtime', 'image_generation',
  'image_edit', 'audio_transcription', 'audio_speech', 'moderation', 'search', undefined]);
const serviceTiers = { batch: '_batches', priority: '_priority', flex: '_flex' };
const thresholds = [128, 200, 256, 272, 512];

const pico = (usd) => Math.round(usd * 1e12);

function ratesWith(entry, suffix) {
  const found = {};
  for (const [name, field] of Object.entries(rates)) {
    const value = entry[field + suffix];
    if (typeof value === 'number' && value >= 0) found[name] = pico(value);
  }
  // Models that make images bill what they make in tokens of images.
  if (suffix === '' && found.output === undefined && typeof entry.output_cost_per_image_token === 'number')
    found.output = pico(entry.output_cost_per_image_token);
  if (suffix === '' && entry.mode === 'rerank' && typeof entry.input_cost_per_query === 'number')
    found.request ??= pico(entry.input_cost_per_query);
  // The client of a model whose reasoning costs what its output does need not know the difference.
  if (found.reasoning === found.output) delete found.reasoning;
  return found;
}

function tiersOf(entry) {
  const tiers = [];
  const add = (service, above, suffix) => {
    const found = ratesWith(entry, suffix);
    if (Object.keys(found).length > 0)
      tiers.push({ ...(service && { service_tier: service }), ...(above && { above_input_tokens: above * 1000 }), rates: found });
  };
  for (const k of thresholds) add('', k, `_above_${k}k_tokens`);
  for (const [service, suffix] of Object.entries(serviceTiers)) {
    add(service, 0, suffix);
    for (const k of thresholds) add(service, k, `_above_${k}k_tokens${suffix}`);
  }
  return tiers;
}

function fromLitellm(list, source, date) {
  const rows = [];
  for (const [key, entry] of Object.entries(list)) {
    if (key === 'sample_spec' || !entry.litellm_provider || !modes.has(entry.mode)) continue;
    const family = entry.litellm_provider.replace(/^text-completion-/, '').replace(/^vertex_ai-.*/, 'vertex_ai')
      .replace(/-embedding-models$/, '');
    const provider = providers[family] ?? family;
    const slash = key.indexOf('/');
    const first = key.slice(0, Math.max(0, slash));
    const model = [family, entry.litellm_provider].includes(first) ? key.slice(slash + 1) : key;
    const standard = ratesWith(entry, '');
    const tiers = tiersOf(entry);
    const all = [standard, ...tiers.map((tier) => tier.rates)].flatMap((tier) => Object.values(tier));
    // A list that says 0 mostly says that it does not know; what runs on one's own machine is free.
    if (all.length === 0 || (all.every((rate) => rate === 0) && provider !== 'ollama')) continue;
    rows.push({ provider, model: model.toLowerCase(), source, source_date: date, rates: standard, ...(tiers.length && { tiers }) });
  }
  return rows;
}

// Spellings of the same thing, the first that is there.
const langfuse = {
  input: ['input', 'input_tokens', 'input_text'],
  cache_read: ['input_cache_read', 'input_cached_tokens', 'cache_read_input_tokens'],
  cache_write: ['input_cache_creation_5m', 'input_cache_creation', 'cache_creation_input_tokens', 'cache_write_tokens'],
  cache_write_hour: ['input_cache_creation_1h'],
  audio_input: ['input_audio_tokens', 'input_audio'],
  output: ['output', 'output_tokens', 'output_text'],
  reasoning: ['output_reasoning_tokens', 'output_reasoning'],
  audio_output: ['output_audio_tokens', 'output_audio'],
};

function ownerOf(model) {
  if (/^(gpt|o\d|chatgpt|text-|davinci|babbage|ada|curie|ft:|codex|dall-e)/.test(model)) return 'openai';
  if (/^claude/.test(model)) return 'anthropic';
  if (/^(gemini|gemma)/.test(model)) return 'gcp.gemini';
  if (/^(chat-bison|text-bison|code|textembedding)/.test(model)) return 'gcp.vertex_ai';
  return undefined;
}

function fromLangfuse(list, source, date) {
  const rows = [];
  for (const entry of list) {
    const model = entry.modelName.toLowerCase();
    const provider = ownerOf(model);
    if (!provider) continue;
    const row = { provider, model, source, source_date: date, rates: {}, tiers: [] };
    for (const tier of entry.pricingTiers) {
      const found = {};
      for (const [name, spellings] of Object.entries(langfuse)) {
        const spelling = spellings.find((key) => key in tier.prices);
        if (spelling) found[name] = pico(tier.prices[spelling]);
      }
      if (found.reasoning === found.output) delete found.reasoning;
      const services = tier.conditions.find((c) => c.key === 'service_tier')?.values ?? [];
      const above = tier.conditions.find((c) => c.operator === 'gt')?.value;
      if (tier.isDefault) row.rates = found;
      else if (tier.conditions.every((c) => c.key === 'service_tier' || c.operator === 'gt'))
        row.tiers.push({
          ...(services.length && { service_tier: services.includes('priority') ? 'priority' : services[0] }),
          ...(above && { above_input_tokens: above }), rates: found,
        });
    }
    if (row.tiers.length === 0) delete row.tiers;
    if (Object.values(row.rates).some((rate) => rate > 0)) rows.push(row);
  }
  return rows;
}

const sameRates = (a, b) => JSON.stringify([a.rates, a.tiers ?? []]) === JSON.stringify([b.rates, b.tiers ?? []]);
const keyOf = (row) => `${row.provider}/${row.model}`;

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Give the price lists: node tools/prices.mjs litellm-DATE.json langfuse-DATE.json');
const fresh = new Map();
for (const file of files) {
  const [, source, date] = /^(litellm|langfuse)-(\d{4}-\d\d-\d\d)\.json$/.exec(basename(file))
    ?? (() => { throw new Error(`${file}: the name must be litellm-DATE.json or langfuse-DATE.json`); })();
  const list = JSON.parse(readFileSync(file, 'utf8'));
  // The first list that has a model says its price.
  for (const row of source === 'litellm' ? fromLitellm(list, source, date) : fromLangfuse(list, source, date))
    if (!fresh.has(keyOf(row))) fresh.set(keyOf(row), row);
}

const before = existsSync(book) ? JSON.parse(readFileSync(book, 'utf8')) : [];
const rows = before.filter((row) => row.valid_to);
for (const row of before.filter((row) => !row.valid_to)) {
  const now = fresh.get(keyOf(row));
  if (!now || sameRates(row, now)) {
    rows.push(now ? { ...now, ...(row.valid_from && { valid_from: row.valid_from }) } : row);
  } else {
    rows.push({ ...row, valid_to: now.source_date }, { ...now, valid_from: now.source_date });
  }
  fresh.delete(keyOf(row));
}
rows.push(...fresh.values());
const order = (row) => `${keyOf(row)} ${row.valid_from ?? ''}`;
rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
writeFileSync(book, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(`${rows.length} rows in ${book}`);
