package bench.consent.handle_chain;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.os.Bundle;
import android.widget.TextView;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

public final class Main extends Activity {
    private final Tuner tuner = new Tuner();
    private TextView screen;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        screen = new TextView(this);
        screen.setText("A4");
        setContentView(screen);
        MethodHandle step = find("phone"); //: @breach,bound_only
        MethodHandle step = find("pitch"); //: @other_method
        run(step); //: @breach,other_method
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Your tunings are kept under an identifier of this device. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("I agree", (dialog, which) -> run(step)) //: @breach,bound_only
                .setPositiveButton("I agree", (dialog, which) -> screen.setText(tuner.phone(this))) //: @other_method
                .setNegativeButton("I disagree", (dialog, which) -> finish())
                .show();
    }

    private MethodHandle find(String name) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(Tuner.class, name, MethodType.methodType(String.class, Context.class))
                    .bindTo(tuner);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(name, absent);
        }
    }

    private void run(MethodHandle step) {
        try {
            screen.setText((String) step.invoke((Context) this));
        } catch (Throwable problem) {
            screen.setText("A4 = 440 Hz");
        }
    }
}
