//! Names of the fields that models keep in objects.

use crate::content::{Key, slot};

/// Keys from here on are the models' own.
pub const FIRST: Key = slot(0);
/// How far a class is initialised.
pub const INIT: Key = slot(1);
/// An exception's message.
pub const MESSAGE: Key = slot(2);
/// An exception's cause.
pub const CAUSE: Key = slot(3);
/// The text of a builder, the value of a wrapper or reference.
pub const VALUE: Key = slot(4);
/// Where an iterator stands.
pub const AT: Key = slot(5);
/// What an object was made from: the list of an iterator, the file of a stream.
pub const OF: Key = slot(6);
/// What a thread, message or task runs.
pub const TARGET: Key = slot(7);
/// A message's number.
pub const WHAT: Key = slot(8);
/// An intent's component.
pub const COMPONENT: Key = slot(9);
/// An intent's action.
pub const ACTION: Key = slot(10);
/// An intent's extras, a fragment's arguments.
pub const EXTRAS: Key = slot(11);
/// An intent's data or a URI's text.
pub const DATA: Key = slot(12);
/// An intent's package.
pub const PACKAGE: Key = slot(13);
/// A view's number.
pub const ID: Key = slot(14);
/// A name: of a file, a class member, a thread.
pub const NAME: Key = slot(15);
/// Text shown: of a view, a dialog's message.
pub const TEXT: Key = slot(16);
/// A dialog's title.
pub const TITLE: Key = slot(17);
/// The listener of a dialog's positive, negative and neutral button.
pub const POSITIVE: Key = slot(18);
/// See [`POSITIVE`].
pub const NEGATIVE: Key = slot(19);
/// See [`POSITIVE`].
pub const NEUTRAL: Key = slot(20);
/// A click listener.
pub const ON_CLICK: Key = slot(21);
/// The view an activity or dialog shows.
pub const VIEW: Key = slot(22);
/// The context something belongs to.
pub const CONTEXT: Key = slot(23);
/// The children of a view.
pub const CHILDREN: Key = slot(24);
/// The label of a dialog's positive, negative, neutral button.
pub const POSITIVE_TEXT: Key = slot(25);
/// See [`POSITIVE_TEXT`].
pub const NEGATIVE_TEXT: Key = slot(26);
/// See [`POSITIVE_TEXT`].
pub const NEUTRAL_TEXT: Key = slot(27);
/// The handler of a looper, the handler a message is for.
pub const HANDLER: Key = slot(28);
/// The intent an activity was started with.
pub const INTENT: Key = slot(29);
/// A message's object.
pub const OBJECT: Key = slot(30);
/// Whether a box is ticked.
pub const CHECKED: Key = slot(31);
/// A task's parameters.
pub const PARAMS: Key = slot(32);
/// The class a member belongs to.
pub const CLASS: Key = slot(33);
/// Whether a thread or task was started.
pub const STARTED: Key = slot(34);
/// What a dialog does when it is dismissed or cancelled.
pub const ON_DISMISS: Key = slot(35);
/// Whether an activity was finished.
pub const FINISHED: Key = slot(36);
/// The layout something was inflated from.
pub const LAYOUT: Key = slot(37);
/// The method a lambda runs, by its number.
pub const LAMBDA: Key = slot(60);
/// How a lambda runs its method: static, on a receiver, as a constructor.
pub const LAMBDA_KIND: Key = slot(61);
/// Name and descriptor of the interface method a lambda answers.
pub const LAMBDA_SAM: Key = slot(62);
/// What a function that the machine itself made does.
pub const FUNCTION: Key = slot(63);
/// Buckets of a hash table.
pub const BUCKETS: Key = slot(64);
/// The order of a sorted collection; absent for the natural one.
pub const ORDER: Key = slot(65);
/// How often elements came or went, as iterators see it.
pub const CHANGES: Key = slot(66);
/// What part of its source a view shows.
pub const SHOWS: Key = slot(67);
/// Where a view's part of its source starts.
pub const FROM: Key = slot(68);
/// How many elements a view's part has.
pub const COUNT: Key = slot(69);
/// What may be done to a collection: nothing stated is all.
pub const FIXED: Key = slot(70);
/// The kind of a list that is read through an iterator: whether it looks at the live size.
pub const SIZE: Key = slot(71);
/// The element an iterator gave last.
pub const LAST: Key = slot(72);
/// State of a sequence of pseudo-random numbers.
pub const SEED: Key = slot(73);
/// A prefix, separator or suffix.
pub const PREFIX: Key = slot(74);
/// See [`PREFIX`].
pub const SUFFIX: Key = slot(75);
/// See [`PREFIX`].
pub const SEPARATOR: Key = slot(76);
/// Whether the elements of a stream are primitives, and which.
pub const LETTER: Key = slot(77);
/// The stage a stream waits with.
pub const STAGE: Key = slot(78);
/// Whether a view is out of sight.
pub const HIDDEN: Key = slot(200);
/// What a dialog does when it is cancelled.
pub const ON_CANCEL: Key = slot(201);
/// Whether a dialog can't be cancelled.
pub const UNCANCELABLE: Key = slot(202);
/// What listens to a box being ticked.
pub const ON_CHECK: Key = slot(203);
/// Rows of a table, a transaction's fragments.
pub const ROWS: Key = slot(204);
/// What a web page calls when it is through.
pub const CLIENT: Key = slot(205);
/// Whether a file is there.
pub const THERE: Key = slot(206);
/// Whether a view or menu item can be used.
pub const ENABLED: Key = slot(300);
/// How a menu item is shown: zero, or not.
pub const VISIBLE: Key = slot(301);
/// What an activity handed to the one that takes its place.
pub const KEPT: Key = slot(302);
/// Flags of a binding.
pub const FLAGS: Key = slot(303);
/// The fragments of an activity.
pub const FRAGMENTS: Key = slot(304);
/// Whether what is typed into a field is hidden.
pub const SECRET: Key = slot(305);
/// Whether a touch on a view does what was set for it.
pub const CLICKABLE: Key = slot(306);
/// The words of a command.
pub const COMMAND: Key = slot(308);
/// Whether a task or future was called off.
pub const CALLED_OFF: Key = slot(364);
/// How many of those who waited at a barrier pass; below zero, how many find it broken.
pub const PASSING: Key = slot(365);
/// A copy of an object that was written to a stream.
pub const WRITTEN: Key = slot(309);
/// The plug-ins a class loader finds classes in: their numbers, and `?` for code nobody knows.
pub const CODE: Key = slot(310);
/// The loader a class loader asks first.
pub const PARENT: Key = slot(311);
/// Whether a buffer has the least significant byte of a number first.
pub const LITTLE: Key = slot(312);
/// Where a buffer was marked.
pub const MARKED: Key = slot(313);
/// The file of the package of which this is the whole content, byte by byte: of arrays, streams
/// and files too large to be kept.
pub const WHOLE: Key = slot(314);
/// The options menu of an activity.
pub const MENU: Key = slot(315);
/// The root of the views of a window.
pub const DECOR: Key = slot(317);
/// The view another one lies in.
pub const WITHIN: Key = slot(318);
/// Whether a view has come on the screen.
pub const ATTACHED: Key = slot(319);
/// The turn of the thread that last waited here for a time.
pub const WAITED: Key = slot(316);
/// The type of an intent's data.
pub const MIME: Key = slot(330);
/// The clip of an intent.
pub const CLIP: Key = slot(331);
/// What a view keeps under keys of its own.
pub const TAGS: Key = slot(332);
/// Which of the annotations that were asked for an object stands for.
pub const NOTE: Key = slot(320);
/// The items of a dialog's list.
pub const ITEMS: Key = slot(321);
/// How often who waits at an object was told to go on.
pub const TOLD: Key = slot(325);
/// Who is told that a dialog is shown.
pub const ON_SHOW: Key = slot(323);
/// Who is told of how a page loads.
pub const CHROME: Key = slot(324);
/// What a touch on an item is told to.
pub const ON_ITEM: Key = slot(322);
/// The version a helper asks of its database.
pub const EDITION: Key = slot(333);
/// The filters of a text field.
pub const FILTERS: Key = slot(340);
/// The settings of a web view.
pub const SETTINGS: Key = slot(341);
/// Whether a web view runs scripts.
pub const SCRIPTS: Key = slot(342);
/// The loaders of a loader manager.
pub const LOADERS: Key = slot(343);
/// The lists an adapter makes rows for.
pub const HOLDERS: Key = slot(344);
/// The drawables a view shows, by where.
pub const DRAWABLES: Key = slot(345);
/// Whether a view says that it draws itself.
pub const DRAWS: Key = slot(346);
/// Whether a view has a background or foreground.
pub const BACKED: Key = slot(347);
/// Whether a view was laid out, a drawable given its bounds.
pub const LAID_OUT: Key = slot(348);
/// The preferences an activity or fragment shows.
pub const SCREEN: Key = slot(349);
/// Whether a fragment outlives its activity.
pub const RETAINED: Key = slot(350);
/// Fragments an activity has from the one before.
pub const RESTORED: Key = slot(351);
/// Whether a view saves its state.
pub const SAVES: Key = slot(352);
/// Whether an older edition of the app made a database.
pub const AGED: Key = slot(334);
/// The round of an ordered broadcast that a receiver stands in.
pub const ROUND: Key = slot(360);
/// The priority of a filter.
pub const PRIORITY: Key = slot(361);
/// The fragment that a fragment answers to.
pub const ANSWERS: Key = slot(362);
/// The number it answers with.
pub const ASKED: Key = slot(363);
/// The holder of the surface of a view.
pub const SURFACE: Key = slot(367);
/// Whether an executor forgets what waits for its time when it is shut down.
pub const FORGETS: Key = slot(368);
/// Whether an executor goes on with what runs again and again when it is shut down.
pub const GOES_ON: Key = slot(369);
/// What a list held before it was shuffled, and what each of its places holds since.
pub const SHUFFLED: Key = slot(366);
