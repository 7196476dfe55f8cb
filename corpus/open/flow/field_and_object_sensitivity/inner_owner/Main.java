package bench.flow.inner_owner;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button print = new Button(this);
        print.setText("Print badges");
        print.setOnClickListener(view -> print());
        setContentView(print);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
    }

    private void print() {
        Team members = new Team("members");
        Team guests = new Team("guests");
        Team.Badge first = members.badge(1);
        Team.Badge second = guests.badge(2);
        guests.entry("front door");
        try {
            TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
            members.entry(phone.getDeviceId()); //: #source
        } catch (SecurityException denied) {
            members.entry("front door");
        }
        Team.Badge shown = first; //: @leak
        Team.Badge shown = second; //: @clean,shared
        setTitle("Printing for " + (first == second ? "one" : "two"));
        System.out.println("badge: " + shown); //: #sink
    }
}
