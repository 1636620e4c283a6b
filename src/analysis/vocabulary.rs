//! How news copy uses a word: in how many stories it stands, and how it is written there.

use std::sync::LazyLock;

use fst::{Map, Set};

/// Counts of a word over some four thousand news stories; see rules/data/README.md.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Usage {
    /// The stories in which it stands.
    pub stories: u32,
    /// How often it stands in mid-sentence in small letters.
    pub lower: u32,
    /// How often it stands in mid-sentence with a capital.
    pub capitalised: u32,
    /// How often it stands in capitals throughout.
    pub capitals: u32,
}

/// The number of stories behind the counts.
pub const STORIES: u32 = 4156;

/// Bits of each count in the table's values: stories, lower, capitalised, capitals.
const BITS: [u32; 4] = [13, 17, 17, 17];

static TABLE: LazyLock<Map<&[u8]>> = LazyLock::new(|| {
    let table: &[u8] = include_bytes!("../../rules/data/news-words.fst");
    Map::new(table).expect("a test reads the whole table")
});

static GIVEN_NAMES: LazyLock<Set<&[u8]>> = LazyLock::new(|| {
    let table: &[u8] = include_bytes!("../../rules/data/given-names.fst");
    Set::new(table).expect("a test reads the whole table")
});

/// Whether people are called so: `name`, in small letters, stands in the list of given names.
pub fn is_given_name(name: &str) -> bool {
    GIVEN_NAMES.contains(name)
}

impl Usage {
    /// How news copy uses `word`, which is given in small letters; all zero where it does not know it.
    pub fn of(word: &str) -> Self {
        TABLE.get(word).map(Self::unpack).unwrap_or_default()
    }

    /// Whether news copy knows the word at all.
    pub fn is_known(self) -> bool {
        self.stories > 0
    }

    /// Whether news copy mostly writes it in small letters: a word, not a name.
    pub fn is_common(self) -> bool {
        self.lower > self.capitalised + self.capitals
    }

    /// Whether news copy knows it as a name.
    pub fn is_name(self) -> bool {
        self.is_known() && self.capitalised + self.capitals >= self.lower
    }

    /// The counts in one value of the table.
    ///
    /// # Panics
    /// Where a count is beyond its bits.
    pub fn pack(self) -> u64 {
        let counts = [self.stories, self.lower, self.capitalised, self.capitals];
        counts.into_iter().zip(BITS).fold(0, |packed, (count, bits)| {
            assert!(u64::from(count) < 1 << bits, "{count} is beyond {bits} bits");
            packed << bits | u64::from(count)
        })
    }

    fn unpack(mut packed: u64) -> Self {
        let mut take = |bits: u32| {
            let count = u32::try_from(packed & ((1 << bits) - 1)).expect("no count has more than 17 bits");
            packed >>= bits;
            count
        };
        let (capitals, capitalised, lower, stories) =
            (take(BITS[3]), take(BITS[2]), take(BITS[1]), take(BITS[0]));
        Self { stories, lower, capitalised, capitals }
    }
}
