package bench.points.shake_limits_computed;

import android.app.Activity;
import android.content.Intent;
import android.hardware.SensorManager;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Scanner;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button begin = new Button(this);
        begin.setText("Start the quiz (shake the phone for the sponsor's page)");
        setContentView(begin);
        listen(1.2f); //: @breach,squared,field,clean,squared_right
        new Thread(this::ask).start(); //: @server
    }

    private void listen(float factor) {
        new ShakeAd(factor, this::sponsor).listen(getSystemService(SensorManager.class));
    }

    private void ask() { //: @server
        try (InputStream in = new URL("https://ads.quiz.example/shake").openStream()) { //: @server
            float sent = new Scanner(in).nextFloat(); //: @server
            runOnUiThread(() -> listen(sent)); //: @server
        } catch (IOException problem) { //: @server
            runOnUiThread(() -> setTitle("Offline")); //: @server
        } //: @server
    } //: @server

    private void sponsor() {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://sponsor.example/")));
    }
}
