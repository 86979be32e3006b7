/**
 * The floors and the doors of the house. A module may use the platform and the front doors (index.ts) of the
 * modules that it declares here; the platform never looks up. A new edge is a design decision: a line of its own.
 */
const EDGES = {
  voice: ['exercise-match', 'session', 'workout'],
  session: ['workout'],
  chat: ['exercise-match'],
  coach: ['workout', 'analytics', 'injury', 'program', 'running', 'badges'],
  program: ['exercise-match', 'injury'],
  injury: ['exercise-match', 'workout'],
  analytics: ['workout', 'exercise-match', 'program', 'readiness', 'running', 'injury'],
  adherence: ['program', 'analytics', 'injury', 'notifications'],
  badges: ['workout', 'running', 'program'],
};

const MODULES = '^src/modules/([^/]+)/';

const undeclared = Object.entries(EDGES).map(([module, allowed]) => ({
  name: `${module}-declares-its-edges`,
  comment: `${module} may use: ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/modules/${module}/` },
  to: { path: MODULES, pathNot: `^src/modules/(${[module, ...allowed].join('|')})/` },
}));

const undeclaredModules = {
  name: 'other-modules-use-none',
  comment: 'A module that is not in the table of edges uses the platform alone.',
  severity: 'error',
  from: { path: MODULES, pathNot: `^src/modules/(${Object.keys(EDGES).join('|')})/` },
  to: { path: MODULES, pathNot: '^src/modules/$1/' },
};

export default {
  forbidden: [
    ...undeclared,
    undeclaredModules,
    {
      name: 'modules-through-the-front-door',
      comment: 'Another module is used through its index.ts; its insides are its own.',
      severity: 'error',
      from: { path: MODULES },
      to: { path: MODULES, pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'platform-through-the-front-door',
      comment: 'A capability is used through its index.ts.',
      severity: 'error',
      from: { path: '^src/(platform/([^/]+)|modules|app)', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^src/platform/',
        pathNot: [
          '^src/platform/$2/',
          '^src/platform/[^/]+/index\\.ts$',
          '^src/platform/database/tables\\.ts$',
          '^src/platform/events/event-types\\.ts$',
        ],
      },
    },
    {
      name: 'platform-never-looks-up',
      comment: 'The platform knows no product.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules/|app)' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two things are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-engines-stay-pure',
      comment:
        'The grammar and the matcher are functions of their arguments: no framework, no input or output.',
      severity: 'error',
      from: { path: '^src/modules/(voice/grammar|exercise-match/matching)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^src/platform/|node_modules/(@nestjs|kysely|ioredis|pg|fastify))|^(fs|net|http|child_process)',
      },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6'],
  },
};
