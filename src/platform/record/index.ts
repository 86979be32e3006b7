export { ReadsRecord, SeesRecord } from './reads-record.js';
export { type RecordHead, RecordHeads } from './record-heads.js';
export { RecordModule } from './record.module.js';
export { Viewer, type Viewpoint, viewpointOf } from './viewpoint.js';
