package bench.flow.answer_for_others;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.CommonDataKinds.Phone;

public final class Answer extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            setResult(RESULT_CANCELED);
            finish();
            return;
        }
        String number = number();
        setTitle(number);
        number = "10086"; //: @only_shown
        Intent answer = new Intent();
        answer.putExtra("number", number);
        setResult(RESULT_OK, answer); //: #sink
        finish();
    }

    private String number() {
        String[] columns = {Phone.NUMBER};
        try (Cursor rows = getContentResolver().query(Phone.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "";
        }
    }
}
