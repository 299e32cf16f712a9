// Plays one flow against the service with the real AG-UI client and prints what came of it as one line of JSON.
// usage: node client.mjs BASE_URL FLOW
import { HttpAgent } from '@ag-ui/client';

const [base, flow] = process.argv.slice(2);
const warnings = [];
console.warn = (...parts) => warnings.push(parts.map(String).join(' '));
console.error = (...parts) => warnings.push(parts.map(String).join(' '));

const key = (voxel) => `${voxel.x},${voxel.y},${voxel.z},${voxel.type}`;
const sorted = (voxels) => voxels.map(key).sort();

/** The same request without AG-UI: what the final state must equal. */
async function asDocument(prompt, scene, palette) {
  const response = await fetch(`${base}/api/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ prompt, ...(scene ? { scene, palette } : {}) }),
  });
  return { status: response.status, body: await response.json() };
}

/** One run; the client verifies the order of events and applies the deltas. */
async function run(agent, prompt, { abortAfter, abortOn, ...parameters } = {}) {
  const events = [];
  let error = null;
  agent.messages = [...agent.messages, { id: `m${agent.messages.length}`, role: 'user', content: prompt }];
  try {
    await agent.runAgent(parameters, {
      onEvent: ({ event }) => {
        events.push(event.type);
        if ((abortAfter && events.length === abortAfter) || event.type === abortOn) agent.abortRun();
      },
      onRunErrorEvent: ({ event }) => { error = { code: event.code, message: event.message }; },
    });
  } catch (failure) {
    error = { code: 'rejected', message: String(failure.message ?? failure) };
  }
  return { events, error };
}

const agent = (initialState) => new HttpAgent({ url: `${base}/api/generate`, threadId: 'thread-1', initialState });

const flows = {
  async create() {
    const it = agent({ mine: { keep: true } });
    const result = await run(it, 'a house with a red roof and a door');
    const expected = await asDocument('a house with a red roof and a door');
    return {
      ...result,
      voxels: it.state.scene.voxels.length,
      equal: JSON.stringify(it.state.scene.voxels) === JSON.stringify(expected.body.scene.voxels),
      palette: JSON.stringify(it.state.palette) === JSON.stringify(expected.body.palette),
      echoed: it.state.mine?.keep === true,
    };
  },

  async edit() {
    const it = agent({});
    await run(it, 'a house with a red roof and a door');
    const before = structuredClone(it.state);
    const result = await run(it, 'make the roof blue');
    const expected = await asDocument('make the roof blue', before.scene, before.palette);
    return {
      ...result,
      before: before.scene.voxels.length,
      voxels: it.state.scene.voxels.length,
      changed: sorted(it.state.scene.voxels).filter((voxel, index) => voxel !== sorted(before.scene.voxels)[index]).length,
      equal: JSON.stringify(it.state.scene.voxels) === JSON.stringify(expected.body.scene.voxels),
    };
  },

  async move() {
    const it = agent({});
    await run(it, 'a blue pyramid 9 wide');
    const before = structuredClone(it.state);
    const result = await run(it, 'move it 5 blocks to the right');
    const moved = before.scene.voxels.map((voxel) => ({ ...voxel, x: voxel.x + 5 }));
    return { ...result, voxels: it.state.scene.voxels.length, equal: JSON.stringify(sorted(it.state.scene.voxels)) === JSON.stringify(sorted(moved)) };
  },

  async large() {
    const it = agent({});
    const result = await run(it, 'a 47x46x47 stone cube');
    const expected = await asDocument('a 47x46x47 stone cube');
    return { ...result, voxels: it.state.scene.voxels.length, equal: JSON.stringify(it.state.scene.voxels) === JSON.stringify(expected.body.scene.voxels) };
  },

  async error() {
    const it = agent({});
    const result = await run(it, 'asdf qwer zxcv uiop');
    return { ...result, messages: it.messages.filter((message) => message.role === 'assistant').map((message) => message.content) };
  },

  async cut() {
    const it = agent({});
    const result = await run(it, 'break off half way');
    return { ...result, voxels: it.state.scene.voxels.length };
  },

  async leave() {
    const it = agent({});
    return run(it, 'hang half way', { abortOn: 'STATE_DELTA' });
  },

  async frontend() {
    const it = agent({});
    const tools = [{ name: 'ask_color', description: 'Asks the person for a colour.', parameters: { type: 'object', properties: {} } }];
    const options = { tools, forwardedProps: { model: 'scripted' } };
    const first = await run(it, 'a block in a colour I like', options);
    const call = it.messages.flatMap((message) => message.toolCalls ?? []).at(-1);
    const before = first.events;
    it.messages = [...it.messages, { id: 'answer', role: 'tool', toolCallId: call.id, content: 'red' }];
    const events = [];
    await it.runAgent(options, { onEvent: ({ event }) => { events.push(event.type); } });
    return {
      events,
      error: first.error,
      before: before.at(-1),
      pending: call.function.name,
      encrypted: call.encryptedValue ?? null,
      thoughts: it.messages.filter((message) => message.role === 'reasoning').map((message) => message.content),
      said: it.messages.filter((message) => message.role === 'assistant' && message.content).map((message) => message.content),
      voxels: it.state.scene.voxels.length,
    };
  },

  async abort() {
    const it = agent({});
    return run(it, 'a 47x46x47 stone cube', { abortAfter: 5 });
  },
};

const outcome = await flows[flow]();
console.log(JSON.stringify({ ...outcome, events: undefined, types: [...new Set(outcome.events)], first: outcome.events[0], last: outcome.events.at(-1), warnings }));
