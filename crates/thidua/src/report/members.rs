//! What a report says of the listed members and of the units that became them.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::number::Number;
use crate::regulation::{Members, Model, Predecessor};
use crate::words::Text;

/// A unit that became a member of the cluster, or a part of one.
#[derive(Debug, Clone, Serialize)]
pub struct PredecessorHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The share of it that became the member.
    pub share: Number,
    /// The last year in which it existed, where that is said.
    pub until: Option<i64>,
}

/// A listed member of the cluster.
#[derive(Debug, Clone, Serialize)]
pub struct MemberHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// A remark for readers.
    pub note: Text,
    /// The units that became it since the year before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<PredecessorHead>,
}

pub(super) fn members(model: &Model) -> Vec<MemberHead> {
    let Members::Listed(members) = &model.cluster.members else { return Vec::new() };
    let one = |member: &crate::regulation::Member| MemberHead {
        id: member.id.clone(),
        title: member.title.clone(),
        note: member.note.clone(),
        predecessors: member.predecessors.iter().map(predecessor).collect(),
    };
    members.iter().map(one).collect()
}

fn predecessor(before: &Predecessor) -> PredecessorHead {
    PredecessorHead {
        id: before.id.clone(),
        title: before.title.clone(),
        share: before.share.clone(),
        until: before.until,
    }
}
