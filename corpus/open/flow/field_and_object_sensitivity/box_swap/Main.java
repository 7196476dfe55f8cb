package bench.flow.box_swap;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final class Box<T> {
        private T content;

        Box(T content) {
            this.content = content;
        }

        void swap(Box<T> other) {
            T mine = content;
            content = other.content;
            other.content = mine;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Box<String> left = new Box<>(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        Box<String> right = new Box<>("empty");
        left.swap(right);
        right.swap(left); //: @clean
        Log.i("Desk", "right box: " + right.content); //: #sink
    }
}
