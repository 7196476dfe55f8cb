//! Receivers of the platform's own that tell the app what came by methods of their own.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::starts::RECEIVE;
use crate::value::{Mark, Value};

/// Ends of actions, and the methods that are called for them.
type Told = &'static [(&'static str, &'static str)];

/// What a widget is told, by the end of the action.
const WIDGET: Told = &[
    ("APPWIDGET_ENABLED", "onEnabled(Landroid/content/Context;)V"),
    (
        "APPWIDGET_UPDATE",
        "onUpdate(Landroid/content/Context;Landroid/appwidget/AppWidgetManager;[I)V",
    ),
    (
        "APPWIDGET_UPDATE_OPTIONS",
        "onAppWidgetOptionsChanged(Landroid/content/Context;Landroid/appwidget/AppWidgetManager;ILandroid/os/Bundle;)V",
    ),
    (
        "APPWIDGET_DELETED",
        "onDeleted(Landroid/content/Context;[I)V",
    ),
    (
        "APPWIDGET_DISABLED",
        "onDisabled(Landroid/content/Context;)V",
    ),
];

/// What a device administrator is told, by the end of the action.
const ADMIN: Told = &[
    (
        "DEVICE_ADMIN_ENABLED",
        "onEnabled(Landroid/content/Context;Landroid/content/Intent;)V",
    ),
    (
        "DEVICE_ADMIN_DISABLED",
        "onDisabled(Landroid/content/Context;Landroid/content/Intent;)V",
    ),
    (
        "DEVICE_ADMIN_DISABLE_REQUESTED",
        "onDisableRequested(Landroid/content/Context;Landroid/content/Intent;)Ljava/lang/CharSequence;",
    ),
    (
        "PROFILE_PROVISIONING_COMPLETE",
        "onProfileProvisioningComplete(Landroid/content/Context;Landroid/content/Intent;)V",
    ),
];

/// `AppWidgetProvider.onReceive`, called by the app's own.
pub(crate) fn widget(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    passed_on(machine, call, WIDGET)
}

/// `DeviceAdminReceiver.onReceive`, called by the app's own.
pub(crate) fn admin(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    passed_on(machine, call, ADMIN)
}

fn passed_on(machine: &mut Machine<'_, '_>, call: &Call, table: Told) -> Option<Paths> {
    match call.name() {
        "onReceive" => {
            let (method, args) = machine.passed_to(table, call.arg(1), call.arg(2))?;
            Some(machine.call_back(call.receiver(), method, args))
        }
        name if name.starts_with("on") || name == "<init>" => {
            returned(machine.anything(call.signature.result))
        }
        _ => None,
    }
}

impl Machine<'_, '_> {
    /// What a receiver is told that leaves `onReceive` to the platform's class above it.
    pub(crate) fn told_by_platform(
        &mut self,
        receiver: Value,
        intent: Value,
    ) -> Option<(&'static str, Vec<Value>)> {
        if self.answers_to(receiver, RECEIVE) {
            return None;
        }
        let class = self.class_of(receiver.shape)?;
        let above = [
            ("Landroid/appwidget/AppWidgetProvider;", WIDGET),
            ("Landroid/app/admin/DeviceAdminReceiver;", ADMIN),
        ];
        let table = above.into_iter().find_map(|(name, table)| {
            let ty = self.type_of(name);
            (self.lookup.is_subtype(class, ty) == Some(true)).then_some(table)
        })?;
        let context = self.application();
        self.passed_to(table, context, intent)
    }

    fn passed_to(
        &mut self,
        table: Told,
        context: Value,
        intent: Value,
    ) -> Option<(&'static str, Vec<Value>)> {
        let action = self.field_of(intent, slots::ACTION)?;
        let action = self.pool.known(action)?;
        let (_, method) = table.iter().find(|(end, _)| action.ends_with(end))?;
        let mut args = vec![context];
        if method.contains("AppWidgetManager;") {
            args.push(self.one_named("android.appwidget.AppWidgetManager", ""));
        }
        if method.contains("[I)") {
            args.push(self.new_array_of("[I", vec![Value::int(1)], Mark::NONE));
        } else if method.contains("Landroid/content/Intent;") {
            args.push(intent);
        }
        Some((method, args))
    }
}
