//! Views on the screen: what they are told when they come, are laid out, drawn and go.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::family_tree::DEEPEST;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// The tasks by which a view is laid out and drawn, and drawn again.
pub(crate) const LAY_OUT: &str = "#layout";
pub(crate) const PAINT: &str = "#draw";
/// Milliseconds between two pictures.
const FRAME: i64 = 16;
const WHY: &str = "android.view.View";
/// What a view of the app's own is told when it comes into a window.
const COMES: [(&str, &[Value]); 6] = [
    ("onAttachedToWindow()V", &[]),
    ("onWindowVisibilityChanged(I)V", &[Value::ZERO]),
    ("onVisibilityAggregated(Z)V", &[Value::flag(true)]),
    (
        "onApplyWindowInsets(Landroid/view/WindowInsets;)Landroid/view/WindowInsets;",
        &[],
    ),
    ("drawableStateChanged()V", &[]),
    ("onWindowFocusChanged(Z)V", &[Value::flag(true)]),
];
/// What it is told when it is laid out.
const LAID_OUT: [&str; 3] = ["onMeasure(II)V", "onSizeChanged(IIII)V", "onLayout(ZIIII)V"];
const GOES: &str = "onDetachedFromWindow()V";
const DRAW: &str = "draw(Landroid/graphics/Canvas;)V";
const CHILDREN: &str = "dispatchDraw(Landroid/graphics/Canvas;)V";
/// What drawing a view comes down to, in order.
const PARTS: [&str; 3] = [
    "onDraw(Landroid/graphics/Canvas;)V",
    CHILDREN,
    "onDrawForeground(Landroid/graphics/Canvas;)V",
];
/// Groups that draw themselves without being told so.
const DRAWN_GROUPS: [&str; 6] = [
    "Landroid/widget/AbsListView;",
    "Landroid/widget/ScrollView;",
    "Landroid/widget/HorizontalScrollView;",
    "Landroid/webkit/WebView;",
    "Landroid/widget/TabWidget;",
    "Landroid/widget/Toolbar;",
];
const GROUP: &str = "Landroid/view/ViewGroup;";
/// Out of sight for good: `View.GONE`.
const GONE: i32 = 8;

impl Machine<'_, '_> {
    /// Whether an object is of a class, or of one derived from it.
    pub(crate) fn is_kind(&mut self, object: Value, descriptor: &str) -> bool {
        let wanted = self.type_of(descriptor);
        let class = self.class_of(object.shape).filter(|_| wanted.is_some());
        class.is_some_and(|class| self.lookup.is_subtype(class, wanted) == Some(true))
    }

    /// Whether a view is on the screen.
    pub(crate) fn is_attached(&self, view: Value) -> bool {
        self.field_of(view, slots::ATTACHED) == Some(Value::flag(true))
    }

    /// Whether the app draws some of a view: the view is its own, or what it shows.
    fn shows_own(&self, view: Value) -> bool {
        self.is_own(view.shape) || self.field_of(view, slots::DRAWABLES).is_some()
    }

    /// A view and all within come on the screen, if they are not there yet.
    pub(crate) fn attach(&mut self, top: Value) {
        for view in self.views_in(top) {
            if self.is_attached(view) || self.one_object(view).is_none() {
                continue;
            }
            self.set_field_of(view, slots::ATTACHED, Value::flag(true));
            self.tell_window(view);
            let own = self.is_own(view.shape);
            if own {
                for (method, args) in COMES {
                    if self.answers_to(view, method) {
                        self.later(view, method, args.to_vec(), 0, WHY);
                    }
                }
            }
            if self.shows_own(view) {
                self.later(view, LAY_OUT, Vec::new(), 0, WHY);
            }
            self.surface_comes(view);
        }
    }

    /// A view and all within leave the screen.
    pub(crate) fn detach(&mut self, top: Value) {
        for view in self.views_in(top) {
            if !self.is_attached(view) {
                continue;
            }
            self.set_field_of(view, slots::ATTACHED, Value::ZERO);
            if self.is_own(view.shape) {
                let _ = self.call_back(view, GOES, Vec::new());
            }
        }
    }

    /// The views a view lies in, itself included.
    fn line_of(&self, view: Value) -> Vec<Value> {
        let mut line = vec![view];
        let mut top = view;
        while line.len() < DEEPEST
            && let Some(above) = self.above(top)
        {
            line.push(above);
            top = above;
        }
        line
    }

    /// Whether a view takes no place in its window.
    fn takes_no_place(&self, view: Value) -> bool {
        let hidden = |view: &Value| self.field_of(*view, slots::HIDDEN).and_then(Value::as_int);
        self.line_of(view)
            .iter()
            .any(|view| hidden(view) == Some(GONE))
    }

    /// A view is measured and laid out where it takes a place, and then drawn.
    pub(crate) fn lay_out(&mut self, view: Value) -> Paths {
        if self.takes_no_place(view) {
            return Paths::returned(Value::ZERO);
        }
        self.set_field_of(view, slots::LAID_OUT, Value::flag(true));
        for method in LAID_OUT {
            if self.answers_to(view, method) {
                let _ = self.call_back(view, method, Vec::new());
            }
        }
        self.paint(view)
    }

    /// Whether a view, or one it lies in, is not to be seen.
    pub(crate) fn is_out_of_sight(&self, view: Value) -> bool {
        self.line_of(view).iter().any(|view| self.is_hidden(*view))
    }

    /// A view is drawn where it is in sight.
    pub(crate) fn paint(&mut self, view: Value) -> Paths {
        if self.is_out_of_sight(view) {
            return Paths::returned(Value::ZERO);
        }
        self.paint_drawables(view);
        if !self.is_own(view.shape) {
            return Paths::returned(Value::ZERO);
        }
        let _ = self.call_back(view, "computeScroll()V", Vec::new());
        if !self.draws_itself(view) {
            return self.call_back(view, CHILDREN, Vec::new());
        }
        if self.answers_to(view, DRAW) {
            return self.call_back(view, DRAW, Vec::new());
        }
        self.paint_parts(view)
    }

    /// What `draw` does where it is not the app's own.
    fn paint_parts(&mut self, view: Value) -> Paths {
        for method in PARTS {
            if self.answers_to(view, method) {
                let _ = self.call_back(view, method, Vec::new());
            }
        }
        Paths::returned(Value::ZERO)
    }

    /// Whether a view draws itself: groups do only where they have something to draw, or say so.
    fn draws_itself(&mut self, view: Value) -> bool {
        if self
            .field_of(view, slots::BACKED)
            .is_some_and(|held| !held.is_null())
        {
            return true;
        }
        if let Some(told) = self.field_of(view, slots::DRAWS) {
            return !told.is_null();
        }
        !self.is_kind(view, GROUP) || DRAWN_GROUPS.iter().any(|kind| self.is_kind(view, kind))
    }

    /// A view is drawn anew, once for all the times it asks.
    pub(crate) fn draw_again(&mut self, view: Value) {
        // What asks for the next picture while it draws one moves for ever.
        let moves = self.stack.iter().any(|site| {
            let name = self.program.name_of(site.def);
            name == b"onDraw" || name == b"dispatchDraw" || name == b"draw"
        });
        let there = self.is_attached(view) && !moves;
        let waits = |task: &crate::world::Task| {
            task.object == view && (task.method == PAINT || task.method == LAY_OUT)
        };
        if there && self.shows_own(view) && !self.world.queue.iter().any(waits) {
            self.later(view, PAINT, Vec::new(), FRAME, WHY);
        }
    }

    /// A view that was out of sight comes in sight, and all within.
    fn comes_in_sight(&mut self, top: Value) {
        for view in self.views_in(top) {
            if self.field_of(view, slots::LAID_OUT).is_some() {
                self.draw_again(view);
            } else if self.is_attached(view) && self.shows_own(view) {
                self.later(view, LAY_OUT, Vec::new(), FRAME, WHY);
            }
            if self.is_attached(view) {
                self.surface_comes(view);
            }
        }
    }
}

/// The part of `View` that is about its place on the screen and its looks.
pub(crate) fn place(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match (call.name(), call.count()) {
        ("setVisibility", 1) => {
            let before = machine.field_of(this, slots::HIDDEN).unwrap_or(Value::ZERO);
            machine.set_field_of(this, slots::HIDDEN, first);
            if before == first {
                return returned(Value::ZERO);
            }
            let told = "onVisibilityChanged(Landroid/view/View;I)V";
            if machine.answers_to(this, told) {
                let _ = machine.call_back(this, told, vec![this, first]);
            }
            machine.comes_in_sight(this);
            returned(Value::ZERO)
        }
        ("setWillNotDraw", 1) => {
            let draws = first
                .as_int()
                .map_or(Value::ANY, |not| Value::flag(not == 0));
            machine.set_field_of(this, slots::DRAWS, draws);
            returned(Value::ZERO)
        }
        ("setSaveEnabled", 1) => {
            machine.set_field_of(this, slots::SAVES, first);
            returned(Value::ZERO)
        }
        ("draw", 1) => Some(machine.paint_parts(this)),
        (
            "invalidate" | "postInvalidate" | "postInvalidateOnAnimation" | "postInvalidateDelayed",
            _,
        ) => {
            machine.draw_again(this);
            returned(Value::ZERO)
        }
        ("requestLayout", 0) if machine.field_of(this, slots::LAID_OUT).is_some() => {
            let moves = machine.stack.iter().any(|site| {
                let name = machine.program.name_of(site.def);
                name == b"onMeasure" || name == b"onLayout"
            });
            if !moves && machine.is_own(this.shape) {
                machine.later(this, LAY_OUT, Vec::new(), FRAME, WHY);
            }
            returned(Value::ZERO)
        }
        ("scrollTo" | "scrollBy" | "setScrollX" | "setScrollY", _) => {
            let told = "onScrollChanged(IIII)V";
            if machine.answers_to(this, told) {
                return Some(machine.call_back(this, told, Vec::new()));
            }
            None
        }
        ("refreshDrawableState" | "setSelected" | "setActivated" | "setPressed", _) => {
            let told = "drawableStateChanged()V";
            if machine.answers_to(this, told) {
                let _ = machine.call_back(this, told, Vec::new());
            }
            None
        }
        ("dispatchKeyEvent", 1) => Some(super::keys::dispatch(machine, call)),
        ("startDragAndDrop" | "startDrag", 4) => super::drag::start(machine, call),
        _ => super::drawable::looks(machine, call),
    }
}
