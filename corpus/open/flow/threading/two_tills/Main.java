package bench.flow.two_tills;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    private final Till front = new Till();
    private final Till back = new Till();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("Corner Shop");
        Cashier cashier = new Cashier(front);
        cashier.start(); //: @leak,raced,other_till
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        front.put(guest); //: @leak,raced,overwritten
        back.put(guest); //: @other_till
        front.put("3.50"); //: @raced,overwritten,other_till
        cashier.start(); //: @overwritten
    }
}
