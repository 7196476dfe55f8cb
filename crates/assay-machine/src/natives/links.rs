//! Links of a page: where one is touched, the app is asked first whether it follows it itself.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{page, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Listener;

const BY_TEXT: &str = "shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z";
const BY_REQUEST: &str =
    "shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z";
const WHY: &str = "android.webkit.WebViewClient";

/// What can be touched on a page of the package.
pub(crate) fn offer(machine: &mut Machine<'_, '_>, view: Value, html: &str) {
    let client = machine.field_of(view, slots::CLIENT).unwrap_or(Value::ZERO);
    for (address, label) in page::links(html) {
        let address = machine.pool.fresh_str(&address);
        listen(machine, (view, client), address, &label);
    }
}

/// A page of elsewhere may have a link to anywhere.
pub(crate) fn offer_any(machine: &mut Machine<'_, '_>, view: Value) {
    let client = machine.field_of(view, slots::CLIENT).unwrap_or(Value::ZERO);
    let address = machine.any_text(Mark::NONE);
    listen(machine, (view, client), address, "");
}

fn listen(
    machine: &mut Machine<'_, '_>,
    (view, client): (Value, Value),
    address: Value,
    label: &str,
) {
    let Some((method, told)) = asked(machine, client, address) else {
        return;
    };
    machine.world.listen(Listener {
        kind: "click".to_owned(),
        object: client,
        method: method.to_owned(),
        args: vec![view, told],
        holder: view,
        why: format!("{WHY} #{label}"),
    });
}

/// The method a client wants to be asked by, and how it is told of an address.
fn asked(
    machine: &mut Machine<'_, '_>,
    client: Value,
    address: Value,
) -> Option<(&'static str, Value)> {
    if machine.answers_to(client, BY_TEXT) {
        return Some((BY_TEXT, address));
    }
    if !machine.answers_to(client, BY_REQUEST) {
        return None;
    }
    let uri = machine.make_named("Landroid/net/Uri;");
    machine.set_field_of(uri, slots::DATA, address);
    let class = machine.type_of("Landroid/webkit/WebResourceRequest;");
    let request = machine.make(class, Content::default());
    machine.set_field_of(request, slots::DATA, uri);
    Some((BY_REQUEST, request))
}

/// `WebResourceRequest` of a link that was touched.
pub(crate) fn request(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let uri = machine.field_of(call.receiver(), slots::DATA)?;
    match call.name() {
        "getUrl" => returned(uri),
        "isForMainFrame" | "hasGesture" => returned(Value::flag(true)),
        "isRedirect" => returned(Value::flag(false)),
        "getMethod" => returned(machine.pool.literal("GET")),
        _ => None,
    }
}
