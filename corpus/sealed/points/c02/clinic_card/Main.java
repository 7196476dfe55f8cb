package bench.points.clinic_card;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.Spinner;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.booking);
    }

    public void book(View button) {
        Spinner departments = findViewById(R.id.department);
        EditText card = findViewById(R.id.card);
        String department = String.valueOf(departments.getSelectedItem());
        String number = card.getText().toString().trim();
        if (checkSelfPermission("android.permission.WRITE_EXTERNAL_STORAGE") == 0) {
            Trace.booked(department, number);
        } else {
            requestPermissions(new String[] {"android.permission.WRITE_EXTERNAL_STORAGE"}, 1);
        }
        new Thread(() -> send(department + "\n" + number)).start();
        setTitle("已提交，请留意叫号");
    }

    private static void send(String order) {
        try {
            HttpURLConnection link = (HttpURLConnection) new URL("https://clinic.example/book").openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(order.getBytes("UTF-8"));
            }
            link.getResponseCode();
        } catch (IOException offline) {
            Thread.currentThread().interrupt();
        }
    }
}
