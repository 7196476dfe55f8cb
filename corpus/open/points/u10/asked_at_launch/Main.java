package bench.points.asked_at_launch;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.speech.RecognizerIntent;
import android.view.View;

public final class Main extends Activity {
    private static final int NEAR = 1;
    private static final int FRIENDS = 2;
    private static final int VOICE = 3;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        ask(0, "android.permission.ACCESS_FINE_LOCATION", "android.permission.READ_CONTACTS", "android.permission.RECORD_AUDIO"); //: @breach
        ask(0, "android.permission.POST_NOTIFICATIONS"); //: @notifications
    }

    @Override //: @one_on_resume
    protected void onResume() { //: @one_on_resume
        super.onResume(); //: @one_on_resume
        ask(VOICE, "android.permission.RECORD_AUDIO"); //: @one_on_resume
    } //: @one_on_resume

    public void near(View button) {
        ask(NEAR, "android.permission.ACCESS_COARSE_LOCATION"); //: @breach,one_on_resume,in_application,clean,notifications
        ask(NEAR, "android.permission.ACCESS_FINE_LOCATION", "android.permission.ACCESS_COARSE_LOCATION"); //: @fine_and_coarse
    }

    public void friends(View button) {
        ask(FRIENDS, "android.permission.READ_CONTACTS");
    }

    public void voice(View button) {
        ask(VOICE, "android.permission.RECORD_AUDIO");
    }

    private void ask(int what, String... permissions) {
        requestPermissions(permissions, what); //: #ask
    }

    @Override
    public void onRequestPermissionsResult(int what, String[] permissions, int[] results) {
        if (results.length == 0 || results[0] != 0) {
            return;
        }
        if (what == NEAR) {
            setTitle("附近：" + getSystemService(LocationManager.class).getLastKnownLocation("network"));
        } else if (what == FRIENDS) {
            Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
            setTitle("好友：" + (people == null ? 0 : people.getCount()));
        } else if (what == VOICE) {
            startActivityForResult(new Intent(RecognizerIntent.ACTION_RECOGNIZE_SPEECH), VOICE);
        }
    }
}
