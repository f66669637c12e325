//! Who did what in which film: numbers while the tables are read, names at the end.
//! It must not store text per credit: a million films have twelve million credits.

use crate::native::films::namesake::numbered;
use std::borrow::Cow;

/// What a person did, in the order of the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Director,
    Writer,
    Source,
    Cast,
    Composer,
    Cinematographer,
}

/// Order numbers from here on are those of the crew table, after those of the principal credits.
const OF_CREW: u8 = 128;

/// A credit, in twelve bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Credit {
    film: u32,
    role: Role,
    order: u8,
    person: u32,
}

/// All credits, and the names of those who have one.
#[derive(Debug, Default)]
pub(super) struct People {
    credits: Vec<Credit>,
    /// The IMDb numbers of everyone with a credit.
    people: Vec<u32>,
    /// Where each person's name begins in `names`, in which names end with a tab; 0 if it is unknown.
    starts: Vec<u32>,
    names: String,
    /// For people who share a name with someone who has more credits: how many such namesakes there are, by index in `people`, sorted.
    namesakes: Vec<(u32, u32)>,
}

impl People {
    /// Adds a principal credit; `order` is its place in the billing.
    pub(super) fn principal(&mut self, film: u32, role: Role, order: usize, person: u32) {
        let order = u8::try_from(order).unwrap_or(OF_CREW).min(OF_CREW - 1);
        self.credits.push(Credit { film, role, order, person });
    }

    /// Adds a credit from the crew table; `order` is its place there.
    pub(super) fn crew(&mut self, film: u32, role: Role, order: usize, person: u32) {
        let order = u8::try_from(order).unwrap_or(OF_CREW).min(OF_CREW - 1) | OF_CREW;
        self.credits.push(Credit { film, role, order, person });
    }

    /// Call when all credits are added; only then can names be added.
    pub(super) fn sort(&mut self) {
        self.credits.sort_unstable();
        self.credits.dedup();
        self.people = self.credits.iter().map(|credit| credit.person).collect();
        self.people.sort_unstable();
        self.people.dedup();
        self.people.shrink_to_fit();
        self.starts = vec![0; self.people.len()];
        self.names = String::from("\t");
    }

    /// Adds the name of a person who has a credit. Names beyond 4 GB are dropped.
    pub(super) fn name(&mut self, person: u32, name: &str) {
        let Ok(at) = self.people.binary_search(&person) else { return };
        let (Some(start), Ok(end)) = (self.starts.get_mut(at), u32::try_from(self.names.len())) else { return };
        if *start == 0 {
            *start = end;
            self.names.push_str(name);
            self.names.push('\t');
        }
    }

    /// Call when all names are added: of people with the same name, those with fewer credits get a numeral.
    pub(super) fn number_namesakes(&mut self) {
        let mut counts = vec![0_u32; self.people.len()];
        for credit in &self.credits {
            let at = self.people.binary_search(&credit.person).ok();
            at.and_then(|at| counts.get_mut(at)).into_iter().for_each(|count| *count += 1);
        }
        let count = |at: u32| counts.get(at as usize).copied().unwrap_or_default();
        let mut order: Vec<u32> =
            (0..u32::try_from(self.people.len()).unwrap_or(u32::MAX)).filter(|at| self.name_at(*at as usize).is_some()).collect();
        order.sort_unstable_by_key(|at| (self.name_at(*at as usize), std::cmp::Reverse(count(*at)), *at));
        let mut namesakes = Vec::new();
        for called in order.chunk_by(|one, other| self.name_at(*one as usize) == self.name_at(*other as usize)) {
            namesakes.extend(called.iter().copied().zip(0..).skip(1));
        }
        namesakes.sort_unstable();
        self.namesakes = namesakes;
    }

    /// Calls `each` with the role and name of everyone in the film, by role and in billing order.
    ///
    /// The crew table's list of writers does not distinguish the screenplay from its source: a person whom the principal credits name for the source
    /// alone is not made a writer by that list.
    pub(super) fn of(&self, film: u32, mut each: impl FnMut(Role, &str)) {
        let from = self.credits.partition_point(|credit| credit.film < film);
        let to = self.credits.partition_point(|credit| credit.film <= film);
        let credits = self.credits.get(from..to).unwrap_or_default();
        let is = |credit: &Credit, role| {
            credits.iter().any(|other| other.person == credit.person && other.role == role && other.order < OF_CREW)
        };
        for credit in credits {
            let is_source = credit.order >= OF_CREW && credit.role == Role::Writer && is(credit, Role::Source) && !is(credit, Role::Writer);
            if !is_source && let Some(name) = self.name_of(credit.person) {
                each(credit.role, &name);
            }
        }
    }

    /// The number of credits.
    pub(super) fn len(&self) -> usize {
        self.credits.len()
    }

    fn name_of(&self, person: u32) -> Option<Cow<'_, str>> {
        let at = self.people.binary_search(&person).ok()?;
        let name = self.name_at(at)?;
        let place = self.namesakes.binary_search_by_key(&at, |(at, _)| *at as usize).ok();
        let number = place.and_then(|place| self.namesakes.get(place)).map(|(_, number)| *number as usize);
        Some(number.map_or(Cow::Borrowed(name), |number| Cow::Owned(numbered(name, number))))
    }

    fn name_at(&self, at: usize) -> Option<&str> {
        let start = *self.starts.get(at)? as usize;
        if start == 0 { None } else { self.names.get(start..)?.split('\t').next() }
    }
}
