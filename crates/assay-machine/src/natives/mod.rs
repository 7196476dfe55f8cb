//! What classes of the platform do to values: what data rows can't say.
//!
//! Each function answers for one class or family; `None` leaves a call to the rows and the
//! default. Sources: the Java SE 8 API specification and the Android API reference.

mod action_mode;
mod activity;
mod adapter;
mod alarms;
mod alike;
mod android;
mod animation;
mod animation_run;
mod animator;
mod annotated;
mod arrays;
mod arrays_alike;
mod arrays_made;
pub(crate) mod asked;
mod barrier;
mod bars;
mod batch;
mod blocking;
pub(crate) mod boxes;
mod boxes_parse;
mod boxes_static;
mod buffer;
mod builder;
mod bundles;
mod class_kin;
mod clip;
mod code_names;
mod collect;
mod collections;
mod command;
mod context;
mod counters;
mod cursor;
mod data_loader;
mod database;
mod dates;
mod decimal;
mod descriptors;
mod device;
mod dialog;
mod drag;
mod drawable;
mod enum_sets;
mod exchange;
mod family_tree;
mod fields;
mod file;
mod fork;
mod format;
mod formatted;
mod fragment;
mod fragment_life;
pub(crate) mod function;
mod gestures;
mod handlers;
mod handles;
#[cfg(test)]
pub(crate) mod harness;
mod heard;
mod heeded;
mod html;
mod icc;
mod inflate;
mod instrument;
mod intent;
mod intent_copy;
mod iterate;
mod itself;
mod json;
mod json_more;
mod json_reader;
mod json_text;
mod json_writer;
mod keys;
mod lang;
pub(crate) mod later;
mod links;
mod list;
mod list_activity;
mod list_change;
mod list_more;
mod list_write;
pub(crate) mod loader;
pub(crate) mod looper;
mod map;
mod map_blurred;
mod map_entry;
mod map_keys;
mod map_more;
mod map_write;
mod math;
mod member_lists;
mod members;
mod menu;
mod mmkv;
mod monitor;
mod native_code;
mod observable;
mod observers;
mod on_screen;
mod optional;
mod order;
mod out;
mod output;
mod package;
mod page;
mod parcel;
mod parking;
mod paths;
mod pattern;
mod pending;
mod perhaps;
mod pieces;
mod plain;
mod pools;
pub(crate) mod popup;
mod preference;
mod promise;
mod properties;
mod queries;
mod reflect;
mod regex;
mod replies;
mod rounds;
mod row;
mod row_touched;
mod schedule;
mod selected;
mod sensor;
mod shuffled;
mod span;
mod sparse;
mod sql;
mod starting;
mod statement;
mod store;
mod stream;
mod stream_ends;
mod stream_io;
pub(crate) mod stream_later;
mod stream_parts;
mod stream_starts;
mod stub;
mod surface;
mod switched;
mod table;
mod taken_back;
pub(crate) mod text;
mod text_bytes;
mod text_joined;
mod text_read;
mod threads;
mod throwable;
mod tokens;
mod told;
mod transactions;
mod turns;
mod typed;
mod unique;
mod uri_parts;
mod utilities;
pub(crate) mod view;
mod views;
mod waiting;
mod web;
mod whole;
mod window;
mod xml;
mod xml_text;

use crate::call::Call;
use crate::machine::Machine;
use crate::run::Paths;

pub(crate) use action_mode::MODE;
pub(crate) use arrays::cells_of as arrays_cells;
pub(crate) use dialog::{CANCELLED, DISMISSED};
pub(crate) use fields::TEXT_CHANGED;
pub(crate) use handlers::deliver;
pub(crate) use keys::KEYS;
pub(crate) use menu::MENU_OF_VIEW;
pub(crate) use native_code::UNLINKED;
pub(crate) use observers::OBSERVER;
pub(crate) use parcel::TRANSACT;
pub(crate) use row_touched::ROW;
pub(crate) use store::CHANGED as PREFERENCES;

/// Answers for a class: the ends of a call, or none where it knows nothing of it.
pub(crate) type Native = for<'m, 'p, 'a> fn(&'m mut Machine<'p, 'a>, &Call) -> Option<Paths>;

/// The functions that answer for a class of a family.
pub(crate) fn find(class: &str, family: &str) -> Vec<Native> {
    let by_family: Option<Native> = match family {
        "list" => Some(list::list),
        "set" => Some(list::set),
        "map" => Some(map::map),
        "iterator" => Some(iterate::iterator),
        "atomic" => Some(counters::atomic),
        "stream" => Some(stream::stream),
        "optional" => Some(optional::optionals),
        "bundle" => Some(store::bundle),
        "executor" => Some(threads::executor),
        "future" => Some(threads::future),
        "component" => Some(activity::component),
        "alert_builder" => Some(dialog::alert_builder),
        _ => None,
    };
    let by_class: Option<Native> = match class {
        "java.lang.String" => Some(text::string),
        "java.lang.StringBuilder" | "java.lang.StringBuffer" => Some(builder::builder),
        "java.lang.Math" | "java.lang.StrictMath" => Some(math::math),
        "java.lang.Object" => Some(lang::object),
        "java.lang.System" => Some(lang::system),
        "java.lang.Throwable" => Some(throwable::throwable),
        "java.lang.Enum" => Some(lang::enumeration),
        "java.util.Objects" => Some(lang::objects),
        "java.util.Arrays" => Some(arrays::arrays),
        "java.util.Collections" => Some(collections::collections),
        "java.util.Collection" => Some(stream::of_collection),
        "java.util.Comparator" => Some(function::comparator),
        "java.util.stream.Collectors" => Some(collect::collectors),
        "java.util.StringJoiner" => Some(optional::joiner),
        "java.util.Random" => Some(counters::random),
        "java.util.concurrent.CompletableFuture" | "java.util.concurrent.CompletionStage" => {
            Some(promise::promise)
        }
        "java.util.BitSet" => Some(counters::bits),
        "java.util.Base64" => Some(utilities::base64),
        "java.util.Base64$Encoder" | "java.util.Base64$Decoder" => Some(utilities::coder),
        "android.util.Base64" => Some(utilities::android_base64),
        "java.security.MessageDigest" => Some(utilities::digest),
        "java.util.regex.Pattern" => Some(regex::pattern),
        "java.util.regex.Matcher" => Some(regex::matcher),
        "java.lang.reflect.Array" => Some(arrays_made::array),
        name if name.starts_with("java.util.function.") => Some(function::functions),
        "java.util.Map$Entry" | "java.util.AbstractMap$SimpleEntry" => Some(map::entry),
        "android.content.SharedPreferences" => Some(store::preferences),
        "android.content.SharedPreferences$Editor" => Some(store::editor),
        "android.content.Intent" => Some(intent::intent),
        "android.content.ComponentName" => Some(intent::component),
        "android.net.Uri" => Some(intent::uri),
        "android.os.Handler" => Some(handlers::handler),
        "android.os.Looper" => Some(looper::looper),
        "android.os.Message" => Some(handlers::message),
        "java.lang.Thread" => Some(threads::thread),
        "android.os.AsyncTask" => Some(threads::async_task),
        "java.util.Timer" => Some(threads::timer),
        "android.content.Context" => Some(context::context),
        "android.content.res.Resources" => Some(activity::resources),
        "android.app.Activity" => Some(activity::activity),
        "android.view.View" => Some(view::view),
        "android.view.Menu" => Some(menu::menu),
        "android.view.MenuItem" => Some(menu::item),
        "android.view.MenuInflater" => Some(menu::inflater),
        "android.content.ContentResolver" => Some(icc::resolver),
        "android.database.MatrixCursor" => Some(icc::matrix),
        "android.database.MatrixCursor$RowBuilder" => Some(icc::row_builder),
        "android.os.Messenger" => Some(icc::messenger),
        "android.app.job.JobParameters" => Some(icc::job),
        "android.net.Uri$Builder" => Some(icc::uri_builder),
        "java.lang.ProcessBuilder" | "java.lang.Runtime" | "java.lang.Process" => {
            Some(command::process)
        }
        "android.os.Environment" => Some(out::environment),
        "android.text.Editable" | "java.lang.CharSequence" => Some(out::editable),
        "java.util.concurrent.Executors" => Some(threads::executors),
        "android.view.Window" => Some(window::window),
        "android.view.LayoutInflater" => Some(inflate::inflater),
        "android.app.Dialog" => Some(dialog::dialog),
        "java.lang.Class" => Some(reflect::class),
        "java.lang.ClassLoader" | "dalvik.system.DexFile" => Some(loader::loader),
        "java.lang.reflect.Method" => Some(members::method),
        "java.lang.reflect.Field" => Some(members::field),
        "java.lang.reflect.Constructor" => Some(members::constructor),
        "java.lang.reflect.Proxy" => Some(members::proxy),
        _ => android::find(class).or_else(|| boxes::find(class)),
    };
    by_class
        .into_iter()
        .chain(by_family)
        .chain(device::find(class))
        .collect()
}

/// The end of a call that returned a value.
#[allow(
    clippy::unnecessary_wraps,
    reason = "what a native function answers with"
)]
pub(crate) fn returned(value: crate::value::Value) -> Option<Paths> {
    Some(Paths::returned(value))
}
