// Imports as wasm-bindgen 0.2.130 writes them into its glue, for the tests of what is made of them.
// They must stay as they were written, to the letter: that is what the patterns of scripts/finish match.

/** One that returns a text. */
export const TEXT = `        __wbg_localName_1: function(arg0, arg1) {
            const ret = arg1.localName;
            const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },`;

/** One that asks for a class. */
export const INSTANCE = `        __wbg_instanceof_Map_3: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Map;
            } catch (_) {
                result = false;
            }
            const ret = result;
            return ret;
        },`;

/** One that returns a number, or none. */
export const NUMBER = `        __wbg___wbindgen_number_get_6: function(arg0, arg1) {
            const obj = arg1;
            const ret = typeof(obj) === 'number' ? obj : undefined;
            getDataViewMemory0().setFloat64((arg0 >>> 0) + 8 * 1, isLikeNone(ret) ? 0 : ret, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, !isLikeNone(ret), true);
        },`;
