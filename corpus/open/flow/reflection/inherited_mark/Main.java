package bench.flow.inherited_mark;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Lets marked workers tell. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Work");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Class<?> worker = Worker.class;
        String told = worker.isAnnotationPresent(Loud.class) ? id : "nothing";
        Log.d("Work", told); //: #sink
    }

    @Inherited //: @leak,by_interface
    @Retention(RetentionPolicy.RUNTIME)
    @interface Loud {}

    @Loud //: @by_interface
    interface Hand {}

    @Loud //: @leak,not_inherited
    static class Base {}

    @Loud //: @own
    static final class Worker extends Base implements Hand {}
}
