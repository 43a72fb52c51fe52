//! Positions in the tables of a regulation, one type per table, so that none is mistaken for another.

use alloc::vec::Vec;
use core::marker::PhantomData;

/// A position in one kind of table.
pub(crate) trait Id: Copy {
    fn from_position(position: usize) -> Self;
    fn position(self) -> usize;
}

macro_rules! ids {
    ($($name:ident),+) => {
        $(
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub(crate) struct $name(u32);

            impl Id for $name {
                fn from_position(position: usize) -> Self {
                    $name(u32::try_from(position).unwrap_or(u32::MAX))
                }

                fn position(self) -> usize {
                    self.0 as usize
                }
            }
        )+
    };
}

ids!(PartId, GroupId, IndicatorId, ConditionId, SectionId, CriterionId, GateId, RankingId, AwardId, GradeId);

/// A list whose items are reached by their own kind of id.
#[derive(Debug, Clone)]
pub(crate) struct Table<I, T> {
    items: Vec<T>,
    ids: PhantomData<I>,
}

impl<I: Id, T> Table<I, T> {
    pub(crate) fn new(items: Vec<T>) -> Table<I, T> {
        Table { items, ids: PhantomData }
    }

    pub(crate) fn get(&self, id: I) -> Option<&T> {
        self.items.get(id.position())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (I, &T)> {
        self.items.iter().enumerate().map(|(position, item)| (I::from_position(position), item))
    }

    pub(crate) fn find(&self, wanted: impl Fn(&T) -> bool) -> Option<I> {
        self.items.iter().position(wanted).map(I::from_position)
    }

    pub(crate) fn values(&self) -> core::slice::Iter<'_, T> {
        self.items.iter()
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
