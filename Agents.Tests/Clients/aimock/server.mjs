// An independent mock of OpenAI and Gemini. Prints its address, serves until its input ends.
import { LLMock } from '@copilotkit/aimock';

const block = (type, x) => ({ op: 'shape', shape: 'box', type, size: { x: 1, y: 1, z: 1 }, at: { position: { x, y: 0, z: 0 } } });
const program = (...operations) => JSON.stringify({ message: 'Done ✓ — größer', operations });

// Each protocol reads its own names.
const usage = { prompt_tokens: 11, completion_tokens: 22, promptTokenCount: 11, candidatesTokenCount: 22, totalTokenCount: 33 };
const long = program(...Array.from({ length: 60 }, (_, x) => block('red', 2 * x)));

const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
mock.on({ userMessage: 'three blocks' }, { content: program(block('red', 0), block('blue', 5), block('gold', 10)), usage }, { chunkSize: 7 });
mock.on({ userMessage: 'look and paint', hasToolResult: false }, { toolCalls: [{ name: 'describe_scene', arguments: '{"find":["the red one"]}' }] }, { chunkSize: 5 });
mock.on({ userMessage: 'look and paint', hasToolResult: true }, { content: program({ op: 'replace', from: 'red', to: 'blue' }), usage });
mock.on({ userMessage: 'too often' }, { error: { message: 'secret words', type: 'rate_limit_error' }, status: 429, retryAfter: 90 });
mock.on({ userMessage: 'out of order' }, { error: { message: 'secret words', type: 'server_error' }, status: 500 });

// Whoever is cut off asks for the rest: one conversation gets it, the other one does not.
const rest = 'Your answer was cut off';
mock.on({ userMessage: rest, predicate: (request) => JSON.stringify(request.messages).includes('hang up') }, { error: { message: 'secret words', type: 'server_error' }, status: 500 });
mock.on({ userMessage: rest }, { content: program(block('gold', 500)), usage });
mock.on({ userMessage: 'cut short' }, { content: long }, { chunkSize: 40, latency: 5, truncateAfterChunks: 20 });
mock.on({ userMessage: 'hang up' }, { content: long }, { chunkSize: 40, latency: 20, disconnectAfterMs: 400 });
await mock.start();
console.log(mock.url);

process.stdin.on('end', async () => {
  await mock.stop();
  process.exit(0);
});
process.stdin.resume();
