package bench.consent.sqlite_row;

import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import java.util.ArrayList;
import java.util.List;

/** Trips as they stand in the phone's calendar. */
final class Trips {
    private Trips() {}

    static List<String> load(Context context) {
        List<String> titles = new ArrayList<>();
        String[] columns = {CalendarContract.Events.TITLE};
        try (Cursor events = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, columns, null, null, null)) { //: #read
            while (events != null && events.moveToNext()) {
                titles.add(events.getString(0));
            }
        } catch (SecurityException denied) {
            titles.add("未授权访问日历");
        }
        return titles;
    }
}
