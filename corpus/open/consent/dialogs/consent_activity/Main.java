package bench.consent.consent_activity;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.widget.TextView;

public final class Main extends Activity {
    private static final int POLICY = 11;
    private TextView friends;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        friends = new TextView(this);
        setContentView(friends);
        startActivityForResult(new Intent(this, PolicyActivity.class), POLICY);
    }

    @Override
    protected void onResume() {
        super.onResume();
        friends.setText("邻居正在路上");
        findFriends(); //: @on_resume
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request == POLICY && result == RESULT_OK) { //: @on_resume,guarded
        if (request == POLICY) { //: @any_result
            findFriends();
        }
    }

    private void findFriends() {
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        try (Cursor names = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, columns, null, null, null)) { //: #read
            friends.setText("可能认识的邻居：" + (names == null ? 0 : names.getCount()));
        } catch (SecurityException denied) {
            friends.setText("未授权通讯录");
        }
    }
}
