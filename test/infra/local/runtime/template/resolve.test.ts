// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what Fn::Sub fills in
import { describe, expect, test } from 'vitest';
import { resolveTemplate } from '../../../../../infra/local/runtime/template/resolve.ts';
import { parseTemplate } from '../../../../../infra/local/runtime/template/template.ts';

const surroundings = { origin: 'http://127.0.0.1:1', account: '000000000000', region: 'us-east-1', stackName: 'S' };
const resolved = (template: object, parameters: Record<string, string> = {}) =>
  resolveTemplate({ template: parseTemplate({ Resources: {}, ...template }), surroundings, parameters });
/** What a value becomes inside a template that has a queue, a bucket and a parameter. */
const valueIn = (Value: unknown) =>
  resolved({
    Parameters: { Name: { Type: 'String', Default: 'ana' }, List: { Type: 'CommaDelimitedList', Default: 'a, b' } },
    Mappings: { M: { x: { y: 'mapped' } } },
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'Name' }, 'ana'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Or': [{ Condition: 'No' }, { Condition: 'Yes' }] }] },
    },
    Resources: {
      Work: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': '${Name}-work' } } },
      Media: { Type: 'AWS::S3::Bucket' },
    },
    Outputs: { Value: { Value } },
  }).outputs.Value;

describe('intrinsic functions', () => {
  test.each<[string, unknown, unknown]>([
    ['Ref to a queue', { Ref: 'Work' }, 'http://127.0.0.1:1/000000000000/ana-work'],
    ['Ref to a bucket', { Ref: 'Media' }, 'media'],
    ['Ref to a list', { Ref: 'List' }, ['a', 'b']],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['GetAtt', { 'Fn::GetAtt': ['Work', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:ana-work'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Work.QueueName' }, 'ana-work'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Name' }, 1]] }, 'a-ana-1'],
    [
      'Sub',
      { 'Fn::Sub': 'x-${Name}-${Work.QueueName}-${AWS::AccountId}-${!Literal}' },
      'x-ana-ana-work-000000000000-${Literal}',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${a}${Name}', { a: { Ref: 'AWS::Region' } }] }, 'us-east-1ana'],
    ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['FindInMap', { 'Fn::FindInMap': ['M', 'x', 'y'] }, 'mapped'],
    ['If', { 'Fn::If': ['Both', 'yes', 'no'] }, 'yes'],
    ['NoValue in an object', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
    ['NoValue in a list', [1, { 'Fn::If': ['No', 2, { Ref: 'AWS::NoValue' }] }], [1]],
    ['Base64', { 'Fn::Base64': { Ref: 'Name' } }, 'YW5h'],
  ])('%s', (_what, value, expected) => expect(valueIn(value)).toEqual(expected));

  test.each<[string, unknown, string]>([
    ['a name that is nobody’s', { Ref: 'Nobody' }, 'Outputs.Value: nothing is called Nobody'],
    [
      'an attribute that is none',
      { a: { 'Fn::GetAtt': ['Work', 'Colour'] } },
      'Outputs.Value.a: Work has no attribute Colour',
    ],
    ['a function that is not understood', { 'Fn::ImportValue': 'x' }, 'Fn::ImportValue is not understood'],
    ['a condition that is none', { 'Fn::If': ['Maybe', 1, 2] }, 'There is no condition Maybe'],
    ['an entry that is not there', { 'Fn::Select': [5, ['a']] }, 'there is no entry 5'],
  ])('%s is an error that says where', (_what, value, message) => expect(() => valueIn(value)).toThrow(message));
});

describe('a template', () => {
  test('leaves out resources whose condition is false', () => {
    const Resources = { A: { Type: 'AWS::SQS::Queue', Condition: 'Never' }, B: { Type: 'AWS::SQS::Queue' } };
    const stack = resolved({ Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources });
    expect(stack.resources.map(({ logicalId }) => logicalId)).toEqual(['B']);
  });

  test('checks the values of its parameters', () => {
    const Parameters = {
      Stage: { Type: 'String', AllowedValues: ['a', 'b'], Default: 'a' },
      Needed: { Type: 'String' },
    };
    expect(() => resolved({ Parameters })).toThrow('Parameter Needed has no value');
    expect(() => resolved({ Parameters }, { Needed: 'x', Stage: 'c' })).toThrow('Stage must be one of a, b');
    expect(() => resolved({ Parameters }, { Needed: 'x', Typo: 'c' })).toThrow('no parameter Typo');
  });

  test('that goes in circles, or is no template, is refused', () => {
    const Conditions = { A: { Condition: 'B' }, B: { Condition: 'A' } };
    expect(() => resolved({ Conditions, Outputs: { O: { Value: 1, Condition: 'A' } } })).toThrow('depends on itself');
    expect(() => parseTemplate({ Resources: { A: {} } })).toThrow('Resources.A.Type');
    expect(() => parseTemplate({ Resources: {}, Transform: 'AWS::Serverless' })).toThrow('Transform');
  });
});
