// @ts-check
/** The header and footer that Lucene puts around every file, and the files read whole. */
import { Cursor, IndexError, crc32 } from './bytes.js';
import { inflate } from './inflate.js';

const MAGIC = 0x3fd76c17;
const ID_LENGTH = 16;
export const FOOTER_LENGTH = 16;
const VERSION = 5;

/** @param {string} codecName @returns {number} */
export function headerLength(codecName) {
  return 4 + 1 + codecName.length + 4 + ID_LENGTH + 1;
}

/** @param {Uint8Array} bytes @param {number} at */
function int32(bytes, at) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

/** @param {Uint8Array} id @returns {string} */
export function hex(id) {
  return Array.from(id, (b) => b.toString(16).padStart(2, '0')).join('');
}

/**
 * Checks a file's header and gives the segment's id.
 *
 * @param {Uint8Array} bytes @param {string} codecName @param {string} file
 * @returns {Uint8Array}
 */
export function checkHeader(bytes, codecName, file) {
  const length = headerLength(codecName);
  const name = String.fromCharCode(codecName.length) + codecName;
  if (
    bytes.length < length + FOOTER_LENGTH ||
    int32(bytes, 0) !== MAGIC ||
    String.fromCharCode(...bytes.subarray(4, 4 + name.length)) !== name
  ) {
    throw new IndexError(`This is not a search index (${file}).`);
  }
  const version = int32(bytes, 4 + name.length);
  if (version !== VERSION) {
    throw new IndexError(
      `The search index has version ${version}, this program reads ${VERSION} (${file}). ` +
        'Reload the page; if that does not help, the site has to be built again.',
    );
  }
  return bytes.slice(length - 1 - ID_LENGTH, length - 1);
}

/**
 * A file that is read whole: its segment's id and its inflated body.
 *
 * @param {Uint8Array} bytes @param {string} codecName @param {string} file
 * @returns {{id: Uint8Array, body: Cursor}}
 */
export function readWhole(bytes, codecName, file) {
  const id = checkHeader(bytes, codecName, file);
  if (crc32(bytes.subarray(0, bytes.length - 8)) !== int32(bytes, bytes.length - 4)) {
    throw new IndexError(`The search index is damaged (${file} fails its checksum).`);
  }
  const raw = inflate(bytes.subarray(headerLength(codecName), bytes.length - FOOTER_LENGTH));
  return { id, body: new Cursor(raw) };
}
