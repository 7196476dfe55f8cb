//! `WebView`: pages of the package are read for their texts, and for what they call of the app.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{page, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Listener;

/// Most bridge methods that a page of elsewhere is taken to call.
const MOST_METHODS: usize = 60;
const ASSET: &str = "file:///android_asset/";
/// Milliseconds until a page is through.
const LOADING: i64 = 500;

pub(crate) fn web_view(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "addJavascriptInterface" => {
            let name = machine.pool.known(call.arg(2)).unwrap_or_default();
            let bridges = bridges(machine, this);
            let key = machine.pool.literal(&name);
            machine.put_entry(bridges, key, call.arg(1));
            returned(Value::ZERO)
        }
        "removeJavascriptInterface" => {
            let bridges = bridges(machine, this);
            machine.remove_entry(bridges, call.arg(1));
            returned(Value::ZERO)
        }
        "setWebChromeClient" => {
            machine.set_field_of(this, slots::CHROME, call.arg(1));
            returned(Value::ZERO)
        }
        "setWebViewClient" => {
            machine.set_field_of(this, slots::CLIENT, call.arg(1));
            returned(Value::ZERO)
        }
        "loadUrl" | "loadData" | "loadDataWithBaseURL" | "postUrl" => {
            load(machine, call);
            returned(Value::ZERO)
        }
        "getSettings" => returned(machine.one_named("android.webkit.WebSettings", "")),
        "getTitle" | "getUrl" => returned(machine.any_text(Mark::NONE)),
        _ => None,
    }
}

fn bridges(machine: &mut Machine<'_, '_>, view: Value) -> Value {
    if let Some(held) = machine.field_of(view, slots::EXTRAS) {
        return held;
    }
    let class = machine.type_of("Ljava/util/HashMap;");
    let made = machine.make(class, crate::content::Content::map());
    machine.set_field_of(view, slots::EXTRAS, made);
    made
}

fn load(machine: &mut Machine<'_, '_>, call: &Call) {
    let this = call.receiver();
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    if mark != Mark::NONE {
        machine.event("sink", "webview", mark, call);
    }
    let at = usize::from(call.name() == "loadDataWithBaseURL") + 1;
    let given = machine.told(call.arg(at));
    if given
        .as_deref()
        .is_some_and(|url| url.starts_with("javascript:"))
    {
        return;
    }
    let page = match (&given, call.name()) {
        (Some(url), "loadUrl") => url.strip_prefix(ASSET).map(|path| {
            let path = path.split(['?', '#']).next().unwrap_or_default();
            machine
                .world
                .app
                .resources
                .file(&format!("assets/{path}"))
                .unwrap_or_default()
        }),
        (Some(html), "loadData" | "loadDataWithBaseURL") => Some(html.clone().into_bytes()),
        _ => None,
    };
    machine.event("window.web", "", Mark::NONE, call);
    match page {
        Some(page) => known_page(machine, this, &String::from_utf8_lossy(&page)),
        None => foreign_page(machine, this),
    }
    let client = machine.field_of(this, slots::CLIENT).unwrap_or(Value::ZERO);
    let why = "android.webkit.WebViewClient";
    let started =
        "onPageStarted(Landroid/webkit/WebView;Ljava/lang/String;Landroid/graphics/Bitmap;)V";
    machine.later(
        client,
        started,
        vec![this, call.arg(at), Value::ZERO],
        0,
        why,
    );
    let chrome = machine.field_of(this, slots::CHROME).unwrap_or(Value::ZERO);
    let title = machine.any_text(Mark::NONE);
    for (method, told) in [
        (
            "onProgressChanged(Landroid/webkit/WebView;I)V",
            Value::int(100),
        ),
        (
            "onReceivedTitle(Landroid/webkit/WebView;Ljava/lang/String;)V",
            title,
        ),
    ] {
        let why = "android.webkit.WebChromeClient";
        machine.later(chrome, method, vec![this, told], LOADING, why);
    }
    let finished = "onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V";
    machine.later(client, finished, vec![this, call.arg(at)], LOADING, why);
}

/// A page of the package: its text is shown, its scripts run, its buttons can be touched.
fn known_page(machine: &mut Machine<'_, '_>, view: Value, html: &str) {
    let text = machine.pool.fresh_str(&plain(html));
    machine.set_field_of(view, slots::TEXT, text);
    super::links::offer(machine, view, html);
    let held = bridges(machine, view);
    let Some((entries, _)) = machine.entries_of(held) else {
        return;
    };
    for entry in entries {
        let Some(name) = machine.pool.known(entry.key) else {
            continue;
        };
        for (method, label) in page::calls(html, &name) {
            let Some(method) = method_of(machine, entry.value, &method) else {
                continue;
            };
            let why = "android.webkit.JavascriptInterface";
            match label {
                None => machine.later(entry.value, &method, Vec::new(), LOADING, why),
                Some(label) => machine.world.listen(Listener {
                    kind: "click".to_owned(),
                    object: entry.value,
                    method,
                    args: Vec::new(),
                    holder: view,
                    why: format!("{why} #{label}"),
                }),
            }
        }
    }
}

/// A page of elsewhere may call anything of a bridge at any time.
fn foreign_page(machine: &mut Machine<'_, '_>, view: Value) {
    super::links::offer_any(machine, view);
    let held = bridges(machine, view);
    let Some((entries, _)) = machine.entries_of(held) else {
        return;
    };
    let may = machine.may;
    machine.may += 1;
    for entry in entries {
        for method in bridge_methods(machine, entry.value)
            .into_iter()
            .take(MOST_METHODS)
        {
            machine.later(
                entry.value,
                &method,
                Vec::new(),
                LOADING,
                "android.webkit.JavascriptInterface",
            );
        }
    }
    machine.may = may;
}

fn method_of(machine: &mut Machine<'_, '_>, object: Value, name: &str) -> Option<String> {
    let all = bridge_methods(machine, object);
    all.into_iter()
        .find(|method| method.split('(').next() == Some(name))
}

/// Public methods an object's class declares, with their descriptors.
fn bridge_methods(machine: &mut Machine<'_, '_>, object: Value) -> Vec<String> {
    let Some(class) = machine.class_of(object.shape) else {
        return Vec::new();
    };
    let defs: Vec<_> = machine.lookup.defs(class).collect();
    let public = defs.into_iter().filter(|def| {
        machine
            .program
            .def(*def)
            .is_some_and(|def| def.access & 0x1001 == 1 && def.access & 0x8 == 0)
    });
    let public: Vec<_> = public.collect();
    public
        .into_iter()
        .filter_map(|def| {
            let name = String::from_utf8_lossy(machine.program.name_of(def)).into_owned();
            let key = machine.key_of(def)?;
            let descriptor = machine.lookup.descriptor_of(key.proto);
            (!name.starts_with('<')).then(|| format!("{name}{descriptor}"))
        })
        .collect()
}

/// The text of a page: what stands outside of tags, scripts and styles.
pub(crate) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        text.push_str(before);
        let lower: String = tag.chars().take(8).collect::<String>().to_lowercase();
        let end = if lower.starts_with("<script") {
            tag.to_lowercase().find("</script>").map(|at| at + 9)
        } else if lower.starts_with("<style") {
            tag.to_lowercase().find("</style>").map(|at| at + 8)
        } else {
            tag.find('>').map(|at| at + 1)
        };
        rest = end.and_then(|end| tag.get(end..)).unwrap_or_default();
        text.push(' ');
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
