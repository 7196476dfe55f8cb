package bench.flow.posted_titles;

import android.app.Notification;
import android.os.Bundle;
import android.service.notification.NotificationListenerService;
import android.service.notification.StatusBarNotification;
import android.util.Log;
import java.util.HashMap;
import java.util.Map;

public final class Titles extends NotificationListenerService {
    private final Map<String, CharSequence> open = new HashMap<>();
    private int posted;

    @Override
    public void onNotificationPosted(StatusBarNotification posting) { //: #source
        Bundle extras = posting.getNotification().extras;
        CharSequence title = extras.getCharSequence(Notification.EXTRA_TITLE); //: @leak,unlisted
        CharSequence title = "notification " + posted; //: @clean
        posted++;
        open.put("newest", title);
    }

    @Override
    public void onListenerDisconnected() {
        Log.i("titles", "last " + open.remove("newest")); //: #sink
    }
}
