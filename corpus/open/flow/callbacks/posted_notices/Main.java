package bench.flow.posted_notices;

import android.app.Activity;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button allow = new Button(this);
        allow.setText("开启通知管理");
        allow.setOnClickListener(
                view -> startActivity(new Intent(Settings.ACTION_NOTIFICATION_LISTENER_SETTINGS)));
        setContentView(allow);
        NotificationManager board = getSystemService(NotificationManager.class);
        board.createNotificationChannel(
                new NotificationChannel("tips", "提示", NotificationManager.IMPORTANCE_LOW));
        Notification tip =
                new Notification.Builder(this, "tips")
                        .setSmallIcon(R.drawable.icon)
                        .setContentText("今日通知已整理")
                        .build();
        board.notify(1, tip);
    }
}
