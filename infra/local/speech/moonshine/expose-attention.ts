import { bytesField, bytesText, joinBytes, type Pieces, textBytes, varintField, wireFields } from './protobuf-wire.ts';

/** Field numbers of ONNX messages (onnx.proto). */
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const GRAPH_INPUT = 11;
const GRAPH_OUTPUT = 12;
const NODE_OUTPUT = 2;
const NODE_OP_TYPE = 4;
const NODE_ATTRIBUTE = 5;
const ATTRIBUTE_GRAPH = 6;
const VALUE_INFO_NAME = 1;
const FLOAT_TENSOR = 1;

/** Name of the output that carries a layer's decoder-to-encoder attention: (batch, heads, query, encoder frame). */
export const attentionOutput = (layer: number): string => `attention.${layer}`;
const innerAttention = (layer: number): string => `/model/decoder/layers.${layer}/encoder_attn/Softmax_output_0`;

/** A float tensor of four free dimensions. */
const attentionInfo = (name: string): Pieces => {
  const dimensions = ['batch', 'head', 'query', 'frame'].flatMap((axis) =>
    bytesField(1, bytesField(2, textBytes(`${name}.${axis}`))),
  );
  const tensor = [...varintField(1, FLOAT_TENSOR), ...bytesField(2, dimensions)];
  return [...bytesField(1, textBytes(name)), ...bytesField(2, bytesField(1, tensor))];
};

/** How many decoder layers a merged Moonshine decoder has, by its key-value cache inputs. */
export const countLayers = (decoder: Uint8Array): number => {
  let layers = 0;
  for (const model of wireFields(decoder)) {
    if (model.number !== MODEL_GRAPH) continue;
    for (const field of wireFields(model.content)) {
      if (field.number !== GRAPH_INPUT) continue;
      for (const info of wireFields(field.content)) {
        const layer = info.number === VALUE_INFO_NAME && /^past_key_values\.(\d+)\./.exec(bytesText(info.content));
        if (layer) layers = Math.max(layers, Number(layer[1]) + 1);
      }
    }
  }
  return layers;
};

/**
 * The merged decoder computes attention and keeps it to itself. Naming its softmax tensors as outputs, of both
 * branches of the `If` node, of the node and of the graph, hands them out; weights stay as they are. Word times are
 * read from them.
 */
export const exposeAttention = (decoder: Uint8Array, layers: number): Uint8Array => {
  const every = Array.from({ length: layers }, (_, layer) => layer);

  const branch = (graph: Uint8Array): Pieces => [
    graph,
    ...every.flatMap((layer) => bytesField(GRAPH_OUTPUT, attentionInfo(innerAttention(layer)))),
  ];

  const attribute = (content: Uint8Array): Pieces =>
    rewritten(content, (number, inner) => (number === ATTRIBUTE_GRAPH ? branch(inner) : undefined));

  const ifNode = (node: Uint8Array): Pieces => [
    ...rewritten(node, (number, content) => (number === NODE_ATTRIBUTE ? attribute(content) : undefined)),
    // Field order does not matter across numbers; among the outputs these come last, as in both branches.
    ...every.flatMap((layer) => bytesField(NODE_OUTPUT, textBytes(attentionOutput(layer)))),
  ];

  const graph = (content: Uint8Array): Pieces => [
    ...rewritten(content, (number, node) =>
      number === GRAPH_NODE && operator(node) === 'If' ? ifNode(node) : undefined,
    ),
    ...every.flatMap((layer) => bytesField(GRAPH_OUTPUT, attentionInfo(attentionOutput(layer)))),
  ];

  return joinBytes(rewritten(decoder, (number, content) => (number === MODEL_GRAPH ? graph(content) : undefined)));
};

/** A message with some fields' contents replaced. */
const rewritten = (
  message: Uint8Array,
  replace: (number: number, content: Uint8Array) => Pieces | undefined,
): Pieces => {
  const out: Uint8Array[] = [];
  for (const { number, whole, content } of wireFields(message)) {
    const replacement = replace(number, content);
    if (replacement) out.push(...bytesField(number, replacement));
    else out.push(whole);
  }
  return out;
};

const operator = (node: Uint8Array): string | undefined => {
  for (const field of wireFields(node)) if (field.number === NODE_OP_TYPE) return bytesText(field.content);
  return undefined;
};
