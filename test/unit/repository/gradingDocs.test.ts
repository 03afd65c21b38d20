import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { rnnbook } from '../cli/cli';

/** The documents of a YAML file, which must be without an error or a warning. */
function documents(file: string): unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    if (!('errors' in document)) throw new Error(`${file} is empty`);
    assert.deepEqual([...document.errors, ...document.warnings], [], file);
    return document.toJS() as unknown;
  });
}

/** Every option of a command line that we write down is one that the command has. */
async function checkCommand(args: readonly string[]): Promise<void> {
  const [command = ''] = args;
  const { code, stdout } = await rnnbook([command, '--help']);
  assert.equal(code, 0, command);
  for (const option of args.filter((arg) => arg.startsWith('-'))) {
    assert.match(stdout, new RegExp(`(^|[ ,])${option}[ ,=]`, 'm'), `${command} has no ${option}`);
  }
}

const step = z.union([
  z.strictObject({
    uses: z.string().regex(/^[\w-]+\/[\w-]+@v\d+$/),
    with: z.record(z.string(), z.unknown()).optional(),
    name: z.string().optional(),
    if: z.string().optional(),
  }),
  z.strictObject({ name: z.string(), run: z.string(), 'working-directory': z.string().optional() }),
]);
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    workflow_dispatch: z.null(),
    push: z.strictObject({ branches: z.array(z.string()), paths: z.array(z.string()) }),
  }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({ 'runs-on': z.string(), 'timeout-minutes': z.number(), steps: z.array(step) }),
  ),
});

const container = z.object({
  name: z.string(),
  image: z.string(),
  args: z.array(z.string(), 'arguments are texts'),
  env: z.array(
    z.object({
      name: z.string(),
      value: z.string().optional(),
      valueFrom: z
        .object({ secretKeyRef: z.object({ name: z.literal('redis'), key: z.literal('password') }) })
        .optional(),
    }),
  ),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })).optional(),
});
const template = z.object({
  metadata: z.object({ labels: z.record(z.string(), z.string()) }),
  spec: z.object({
    restartPolicy: z.literal('OnFailure').optional(),
    containers: z.array(container).min(1),
    volumes: z
      .array(z.object({ name: z.string(), persistentVolumeClaim: z.object({ claimName: z.string() }) }))
      .optional(),
  }),
});
const named = { metadata: z.object({ name: z.string() }) };
const labels = z.object({ matchLabels: z.record(z.string(), z.string()) });
const manifest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('PersistentVolumeClaim'),
    apiVersion: z.literal('v1'),
    ...named,
    spec: z.object({ accessModes: z.array(z.string()) }),
  }),
  z.object({
    kind: z.literal('Service'),
    apiVersion: z.literal('v1'),
    ...named,
    spec: z.object({
      selector: z.record(z.string(), z.string()),
      ports: z.array(z.object({ port: z.number() })),
    }),
  }),
  z.object({
    kind: z.literal('Deployment'),
    apiVersion: z.literal('apps/v1'),
    ...named,
    spec: z.object({ replicas: z.number(), selector: labels, template }),
  }),
  z.object({
    kind: z.literal('NetworkPolicy'),
    apiVersion: z.literal('networking.k8s.io/v1'),
    ...named,
    spec: z.object({
      podSelector: labels,
      ingress: z.array(z.object({ from: z.array(z.object({ podSelector: labels })) })),
    }),
  }),
  z.object({
    kind: z.literal('Job'),
    apiVersion: z.literal('batch/v1'),
    ...named,
    spec: z.object({ template, backoffLimit: z.number() }),
  }),
]);

describe('what the documentation gives for grading', () => {
  it('is a workflow for GitHub Actions, with commands that there are', async () => {
    const [only, ...more] = documents('docs/grading/github-actions.yml');
    assert.equal(more.length, 0);
    const { jobs } = workflow.parse(only);
    const grade = /node \.rnnbook\/dist\/cli\.js (.*)/.exec(
      jobs['grade']!.steps.map((one) => ('run' in one ? one.run : '')).join('\n'),
    );
    await checkCommand(grade![1]!.split(' '));
  });

  it('is a manifest for Kubernetes whose parts fit together', async () => {
    const all = documents('docs/grading/kubernetes.yaml').map((one) => manifest.parse(one));
    const claims = all
      .filter(({ kind }) => kind === 'PersistentVolumeClaim')
      .map(({ metadata }) => metadata.name);
    const jobs = all.filter((one) => one.kind === 'Job');
    assert.deepEqual(
      jobs.map(({ metadata }) => metadata.name),
      ['workers', 'grade'],
    );
    const deployment = all.find((one) => one.kind === 'Deployment')!;
    const service = all.find((one) => one.kind === 'Service')!;
    const policy = all.find((one) => one.kind === 'NetworkPolicy')!;
    const redisLabels = deployment.spec.template.metadata.labels;
    assert.deepEqual(deployment.spec.selector.matchLabels, redisLabels);
    assert.deepEqual(service.spec.selector, redisLabels);
    assert.deepEqual(policy.spec.podSelector.matchLabels, redisLabels);
    for (const { spec } of jobs) {
      assert.deepEqual(
        spec.template.metadata.labels,
        policy.spec.ingress[0]!.from[0]!.podSelector.matchLabels,
      );
      assert.equal(spec.template.spec.restartPolicy, 'OnFailure');
      const volumes = spec.template.spec.volumes ?? [];
      for (const volume of volumes) assert.ok(claims.includes(volume.persistentVolumeClaim.claimName));
      for (const { args, env, volumeMounts = [] } of spec.template.spec.containers) {
        await checkCommand(args);
        assert.ok(
          env.some(
            ({ name, value }) =>
              /^RNNBOOK_(GRADING_)?QUEUE$/.test(name) &&
              value === `redis://:$(PASSWORD)@${service.metadata.name}:6379`,
          ),
        );
        for (const { name } of volumeMounts) assert.ok(volumes.some((volume) => volume.name === name));
      }
    }
  });
});
