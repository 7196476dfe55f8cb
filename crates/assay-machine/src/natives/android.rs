//! Which function answers for which class of Android, beside those of the common table.

use super::{
    Native, buffer, cursor, database, file, fragment, json, links, mmkv, package, paths, schedule,
    sensor, span, stream_io, waiting, web,
};

/// The function that answers for a class.
pub(crate) fn find(class: &str) -> Option<Native> {
    Some(match class {
        "android.os.Parcel" => super::parcel::parcel,
        "android.os.Binder" => super::parcel::binder,
        "android.content.ClipData" => super::clip::clip,
        "android.content.ClipData$Item" => super::clip::item,
        "java.util.concurrent.Exchanger" => super::exchange::exchanger,
        "java.util.StringTokenizer" => super::tokens::tokenizer,
        "java.text.MessageFormat" => super::tokens::message,
        "java.util.Formatter" => super::tokens::formatter,
        "android.appwidget.AppWidgetProvider" => super::told::widget,
        "android.app.admin.DeviceAdminReceiver" => super::told::admin,
        "java.util.Observable" => super::observable::observable,
        "android.database.sqlite.SQLiteProgram" => super::statement::statement,
        "java.io.File" => file::file,
        "android.os.ParcelFileDescriptor" => super::descriptors::descriptor,
        "android.os.ParcelFileDescriptor$AutoCloseInputStream"
        | "android.os.ParcelFileDescriptor$AutoCloseOutputStream" => super::descriptors::stream,
        "android.content.res.AssetFileDescriptor" => super::descriptors::asset,
        "java.nio.file.Paths" | "java.nio.file.Path" => paths::path,
        "java.nio.file.Files" => paths::files,
        "java.nio.ByteBuffer" | "java.nio.Buffer" => buffer::buffer,
        "java.util.zip.Adler32" | "java.util.zip.CRC32" => buffer::checksum,
        "java.io.InputStream" | "java.io.Reader" => stream_io::source,
        "java.io.OutputStream" | "java.io.Writer" => stream_io::drain,
        "android.content.res.AssetManager" => file::assets,
        "android.database.sqlite.SQLiteOpenHelper" => database::helper,
        "android.database.sqlite.SQLiteDatabase" => database::database,
        "android.database.DatabaseUtils" => database::utilities,
        "android.database.Cursor" => cursor::cursor,
        "android.app.FragmentManager" => fragment::manager,
        "android.app.FragmentTransaction" => fragment::transaction,
        "android.app.Fragment" => fragment::fragment,
        "android.util.JsonReader" => super::json_reader::reader,
        "org.json.JSONObject" => json::object,
        "org.json.JSONArray" => json::array,
        "com.tencent.mmkv.MMKV" => mmkv::mmkv,
        "android.content.pm.PackageManager" => package::manager,
        "android.app.ActivityManager" => package::processes,
        "android.os.Process" => package::process,
        "java.net.NetworkInterface" => package::network,
        "android.app.Application" => package::application,
        "android.hardware.SensorManager" => sensor::manager,
        "android.hardware.Sensor" => sensor::sensor,
        "android.app.DownloadManager$Request" => sensor::address,
        "java.net.URL" => sensor::address,
        "android.os.SystemClock" => sensor::clock,
        "android.app.PendingIntent" | "android.content.IntentSender" => super::pending::pending,
        "android.app.AlarmManager" => super::alarms::alarms,
        "android.app.job.JobScheduler" => schedule::jobs,
        "android.app.job.JobInfo$Builder" => schedule::job_builder,
        "android.os.HandlerThread" => schedule::looper,
        "android.os.MessageQueue" => schedule::queue,
        "android.os.CountDownTimer" => schedule::count_down_timer,
        "android.animation.Animator" => super::animation_run::animator,
        "android.animation.AnimatorSet$Builder" => super::animation_run::builder,
        "android.view.ViewPropertyAnimator" => super::animation::of_view,
        "android.view.animation.Animation" => super::animation::animation,
        "android.view.ViewTreeObserver" => super::family_tree::observer,
        "android.app.AppComponentFactory" => super::starting::factory,
        "android.view.WindowManager" | "android.view.ViewManager" => super::window::manager,
        "android.media.MediaPlayer" => super::animation::player,
        "android.app.Instrumentation" => super::instrument::instrumentation,
        "android.view.SurfaceView" => super::surface::surface_view,
        "android.view.GestureDetector" | "android.view.ScaleGestureDetector" => {
            super::gestures::gestures
        }
        "android.util.SparseArray"
        | "android.util.LongSparseArray"
        | "android.util.SparseBooleanArray"
        | "android.util.SparseIntArray"
        | "android.util.SparseLongArray"
        | "android.util.ArrayMap" => super::sparse::sparse,
        "java.util.ResourceBundle" => super::bundles::bundle,
        "android.widget.AdapterView" => super::adapter::list,
        "android.widget.BaseAdapter" => super::adapter::adapter,
        "android.view.MotionEvent" => super::window::motion_event,
        "android.view.Choreographer" => schedule::choreographer,
        "java.util.concurrent.CountDownLatch" => waiting::latch,
        "java.util.concurrent.CyclicBarrier" => super::barrier::barrier,
        "java.util.concurrent.Semaphore" => waiting::semaphore,
        "java.lang.invoke.MethodHandles" => super::handles::makers,
        "java.lang.invoke.MethodHandles$Lookup" => super::handles::lookup,
        "java.lang.invoke.MethodType" => super::handles::types,
        "java.lang.invoke.MethodHandle" => super::handles::handle,
        "java.util.concurrent.atomic.AtomicReferenceFieldUpdater"
        | "java.util.concurrent.atomic.AtomicIntegerFieldUpdater"
        | "java.util.concurrent.atomic.AtomicLongFieldUpdater" => waiting::updater,
        "java.util.concurrent.atomic.AtomicReferenceArray"
        | "java.util.concurrent.atomic.AtomicIntegerArray"
        | "java.util.concurrent.atomic.AtomicLongArray" => waiting::array,
        "java.util.Date" => super::dates::date,
        "java.text.SimpleDateFormat" => super::dates::format,
        "java.util.Properties" => super::properties::properties,
        "java.util.concurrent.ArrayBlockingQueue"
        | "java.util.concurrent.LinkedBlockingQueue"
        | "java.util.concurrent.LinkedBlockingDeque"
        | "java.util.concurrent.PriorityBlockingQueue"
        | "java.util.concurrent.BlockingQueue"
        | "java.util.concurrent.BlockingDeque" => super::blocking::queue,
        "java.util.TimerTask" => schedule::timer_task,
        "android.content.IntentFilter" => super::heard::filter,
        "android.text.SpannableString"
        | "android.text.SpannableStringBuilder"
        | "android.text.SpannableStringInternal" => span::spannable,
        "android.text.Html" => super::html::html,
        "android.content.ContentProviderOperation" => super::batch::begun,
        "android.content.ContentProviderOperation$Builder" => super::batch::builder,
        "android.content.ContentProvider" => super::batch::provider,
        "android.view.KeyEvent" => super::keys::key_event,
        "android.view.DragEvent" => super::drag::drag_event,
        "android.content.ClipDescription" => super::drag::description,
        "android.text.TextUtils" => span::text_utils,
        "android.webkit.WebView" => web::web_view,
        "android.webkit.WebResourceRequest" => links::request,
        "android.widget.ProgressBar" => super::bars::bar,
        "android.widget.CompoundButton" => super::view::compound,
        "android.widget.ViewAnimator" => super::animator::animator,
        "android.widget.PopupMenu" => super::popup::menu,
        "android.widget.PopupWindow" => super::popup::popup,
        "android.app.LoaderManager" => super::data_loader::manager,
        "android.content.Loader" => super::data_loader::loader,
        "android.content.AsyncQueryHandler" => super::queries::handler,
        "android.database.ContentObserver" => super::observers::observer,
        "android.view.ActionMode" => super::action_mode::mode,
        "android.content.ContentUris" => super::intent::row_addresses,
        "android.view.ViewStub" => super::stub::stub,
        "android.app.ListActivity" | "android.app.ListFragment" => super::list_activity::holder,
        "android.graphics.drawable.Drawable" => super::drawable::drawable,
        "android.webkit.WebSettings" => web::settings,
        _ => return None,
    })
}
