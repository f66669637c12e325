// The checks of what ships notice what they are there to notice.
import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import test from 'node:test';
import { builderPaths, htmlStrings, longNames, needlessFunctions } from '../../scripts/finish/contents.mjs';
import { crateOf } from '../../scripts/finish/crates.mjs';
import { integrityOf } from '../../scripts/finish/hashes.mjs';

const named = (...names) => names.map((name) => ({ name, size: 1 }));

test('a needless crate is seen wherever its name stands', () => {
  assert.equal(needlessFunctions(named('core::fmt::write', 'intertitle::parse::url_policy::clean', 'web_sys::features::gen_Url::Url::new')), '');
  assert.match(needlessFunctions(named('url::parser::Parser::parse')), /^url::/);
  assert.match(needlessFunctions(named('<serde_json[0123456789abcdef]::Value as core::fmt::Display>::fmt')), /serde_json/);
  assert.match(needlessFunctions(named('<url[1a2b3c]::Url as core::fmt::Display>::fmt')), /url/, 'a hash may have few digits');
  assert.match(needlessFunctions(named('core::ptr::drop_in_place<regex::Regex>')), /regex/);
  assert.match(needlessFunctions(named('<dlmalloc[d28a5915e6ecf995]::dlmalloc::Dlmalloc<dlmalloc::sys::System>>::malloc')), /dlmalloc/);
  assert.match(needlessFunctions(named('core[641134fb57596b42]::num::dec2flt::lemire::compute_float::<f64>')), /dec2flt/);
  assert.match(needlessFunctions(named('', '')), /no names/);
});

test('markup from strings and paths of the builder are seen', () => {
  assert.equal(htmlStrings('element.append(text)'), '');
  assert.equal(htmlStrings('template.innerHTML=markup'), 'innerHTML');
  assert.equal(builderPaths('/crates/leptos-0.8.23/src/lib.rs /rustc/59807616/library/core'), '');
  assert.notEqual(builderPaths(`${homedir()}/project/src/lib.rs`), '');
  assert.notEqual(builderPaths('x/.cargo/registry/src/y'), '');
});

test('names that were not shortened are seen', () => {
  assert.equal(longNames('wasm.a();const wasm_bindgen=1;'), '');
  assert.equal(longNames('wasm.wasm_bindgen_4c991b69bb8d065d___convert__closures_(a)'), 'wasm_bindgen_4c991b69bb8d065d___convert__closures_');
  assert.equal(longNames('__wbg_body_5f971cbc6950ca4f:function(){}'), '__wbg_body_5f971cbc6950ca4f');
});

test('a function belongs to the crate that its code was written in', () => {
  assert.equal(crateOf('intertitle_app::main::h62d308211a8d6d81'), 'intertitle');
  assert.equal(crateOf('<core[c5930c85a12de822]::fmt::Formatter>::pad'), 'core');
  assert.equal(crateOf('<intertitle[50ae66c39eb92b0]::article::film::Film>::list'), 'intertitle', 'a hash may have few digits');
  assert.equal(crateOf('<[f64] as serde[1]::Serialize>::serialize'), 'serde', 'the type of a slice is no hash');
  assert.equal(crateOf('<alloc::sync::Arc<T,A> as core::ops::drop::Drop>::drop'), 'alloc');
  assert.equal(crateOf('<T as tachys::view::Render>::build'), 'tachys');
  assert.equal(crateOf('<&mut alloc::vec::Vec<u8> as core::fmt::Write>::write_str'), 'alloc');
  assert.equal(crateOf('core::ptr::drop_in_place<js_sys::Object>'), 'destructors (drop_in_place)');
  assert.equal(crateOf('__rustc[b7974e8690430dd9]::__rust_realloc'), 'runtime and allocator');
  assert.equal(crateOf('read multivalue shim'), 'exported functions');
});

test('integrity is what a browser computes', () => {
  assert.equal(integrityOf('alert(\'Hello, world.\');'), 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO');
});
