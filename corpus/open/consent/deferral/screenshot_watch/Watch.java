package bench.consent.screenshot_watch;

import android.content.ContentResolver;
import android.database.ContentObserver;
import android.database.Cursor;
import android.net.Uri;
import android.os.Handler;
import android.os.Looper;
import android.provider.CalendarContract;
import android.provider.MediaStore;

/** A new picture of homework is filed under the lesson of that hour. */
final class Watch extends ContentObserver {
    static boolean agreed;
    private final ContentResolver resolver;
    private String lesson = "";

    Watch(ContentResolver resolver) {
        super(new Handler(Looper.getMainLooper()));
        this.resolver = resolver;
    }

    void begin() {
        resolver.registerContentObserver(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, true, this);
    }

    @Override
    public void onChange(boolean self, Uri picture) {
        super.onChange(self, picture);
        if (!agreed) { //: @guarded
            return; //: @guarded
        } //: @guarded
        try (Cursor lessons = resolver.query(CalendarContract.Events.CONTENT_URI, null, null, null, null)) { //: #read
            lesson = lessons != null && lessons.moveToFirst() ? lessons.getString(0) : "";
        } catch (SecurityException denied) {
            lesson = "";
        }
    }

    String lesson() {
        return lesson;
    }
}
