//! Short lists kept in order as they grow.
//! Not for lists of thousands, where the standard library's sort is faster; but that takes three kilobytes of WebAssembly for each type of item.

/// Inserts `item` into an ordered `list`, after its equals.
pub(super) fn insert<T>(list: &mut Vec<T>, item: T, is_before: impl Fn(&T, &T) -> bool) {
    let at = list.partition_point(|other| !is_before(&item, other));
    list.insert(at, item);
}

/// Inserts `word` into an ordered list of words, unless it is there already.
pub(super) fn insert_word(list: &mut Vec<String>, word: &str) {
    if let Err(at) = list.binary_search_by(|other| other.as_str().cmp(word)) {
        list.insert(at, word.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_the_order_in_which_they_came() {
        let mut list = Vec::new();
        for item in [(2, 'a'), (1, 'b'), (2, 'c'), (3, 'd'), (1, 'e')] {
            insert(&mut list, item, |one, other| one.0 < other.0);
        }
        assert_eq!(list, [(1, 'b'), (1, 'e'), (2, 'a'), (2, 'c'), (3, 'd')]);
    }

    #[test]
    fn a_word_is_there_once() {
        let mut list = Vec::new();
        ["city", "alone", "city"].iter().for_each(|word| insert_word(&mut list, word));
        assert_eq!(list, ["alone", "city"]);
    }
}
