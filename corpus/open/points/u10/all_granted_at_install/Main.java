package bench.points.all_granted_at_install;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Build;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.view.View;
import android.widget.Button;

public final class Main extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button challenge = new Button(this);
        challenge.setText("向联系人发起挑战");
        challenge.setOnClickListener(this);
        setContentView(challenge);
    }

    @Override
    public void onClick(View view) {
        if (Build.VERSION.SDK_INT >= 23 && checkSelfPermission("android.permission.READ_CONTACTS") != 0) {
            requestPermissions(new String[] {"android.permission.READ_CONTACTS"}, 1);
            return;
        }
        Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        if (people != null) {
            setTitle(people.getCount() + " 位联系人可以挑战");
            people.close();
        }
    }

    @Override
    protected void onNewIntent(Intent intent) {
        setIntent(intent);
    }
}
