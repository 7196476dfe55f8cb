package bench.flow.ticket_of_account;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    private static class Account {
        private String code = "none"; //: @leak,clean
        private static String code = "none"; //: @shared

        void setCode(String text) {
            code = text;
        }

        final class Ticket {
            String print() {
                return "ticket " + code;
            }
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        Account mine = new Account();
        Account guest = new Account();
        Account.Ticket ticket = mine.new Ticket(); //: @leak
        Account.Ticket ticket = guest.new Ticket(); //: @clean,shared
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        mine.setCode(phone.getSubscriberId()); //: #source
        Log.i("ticket", ticket.print()); //: #sink
    }
}
