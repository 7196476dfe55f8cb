package bench.points.voice_kit;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import com.voicekit.sdk.VoiceKit;
import com.voicekit.sdk.VoiceOptions;

public final class Main extends Activity {
    private VoiceKit voice;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button read = new Button(this);
        read.setText("朗读本页");
        read.setOnClickListener(v -> start(new VoiceOptions()).speak("春眠不觉晓，处处闻啼鸟。"));
        Button dial = new Button(this);
        dial.setText("语音拨号");
        dial.setOnClickListener(v -> start(new VoiceOptions().dialling(true)).speak("请说出联系人姓名")); //: @wanted
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(read);
        column.addView(dial);
        setContentView(column);
    }

    private VoiceKit start(VoiceOptions options) {
        voice = VoiceKit.init(getApplicationContext(), options);
        return voice;
    }
}
