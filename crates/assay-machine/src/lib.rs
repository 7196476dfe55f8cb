//! Executes DEX over abstract values. The design is `docs/machine.md`.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unused_self,
    reason = "calls and answers of natives have one form, whatever each makes of its arguments"
)]
#![allow(
    clippy::match_same_arms,
    clippy::match_wildcard_for_single_variants,
    reason = "names of methods and ends of paths are listed by what they mean, not by what is done"
)]
#![allow(
    clippy::too_many_lines,
    reason = "a native answers for all methods of a class, one arm a method"
)]
#![allow(
    clippy::wrong_self_convention,
    reason = "words of the platform, such as going to the resumed state"
)]
#![allow(
    clippy::similar_names,
    clippy::type_complexity,
    reason = "registers and heaps before and behind, and tables of what was looked up"
)]

mod answer;
mod answers;
pub mod arith;
mod array;
mod asked;
pub mod away;
pub mod bits;
mod call;
mod callback;
mod catch;
mod clock;
pub mod code;
mod compute;
pub mod consent;
pub mod content;
mod copied;
mod denied;
mod dispatch;
pub mod doors;
mod driver;
mod dynamic;
pub mod evaluate;
mod explore;
mod field;
mod filters;
mod granted;
mod guess;
mod happen;
pub mod heap;
pub mod host;
mod host_objects;
mod implicit;
mod init;
mod java;
mod java_numbers;
mod java_ops;
mod joined;
mod lent;
mod life;
mod life_events;
mod listen;
mod lookup;
pub mod machine;
mod made;
pub mod model;
pub mod motion;
mod natives;
mod note;
mod outside;
mod package;
pub mod piece;
mod platform;
pub mod pool;
mod postdom;
mod record;
mod replaced;
mod results;
pub mod run;
mod screen;
mod services;
mod sites;
pub mod slots;
mod starts;
mod step;
pub mod term;
mod ticks;
pub mod told;
mod touches;
pub mod trace;
mod updated;
pub mod value;
mod view_state;
pub mod woken;
pub mod world;
