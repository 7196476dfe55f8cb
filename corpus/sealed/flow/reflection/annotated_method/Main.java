package bench.flow.annotated_method;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import java.lang.reflect.Method;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        String name = "nobody";
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        try (Cursor rows =
                getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            if (rows != null && rows.moveToFirst()) name = rows.getString(0);
        }
        Steps steps = new Steps();
        try {
            for (Method method : Steps.class.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Ready.class)) method.invoke(steps, this, name);
            }
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
