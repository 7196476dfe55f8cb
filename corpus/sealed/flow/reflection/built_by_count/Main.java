package bench.flow.built_by_count;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.widget.Button;
import java.lang.reflect.Constructor;

public final class Main extends Activity {
    private static final Object[] MORE = {}; //: @leak
    private static final Object[] MORE = {14}; //: @two_parts
    private static final Object[] MORE = {14, "bold"}; //: @missing

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_CONTACTS"}, 1);
        Button print = new Button(this);
        print.setText("打印收件人");
        print.setOnClickListener(view -> print(print));
        setContentView(print);
    }

    private void print(Button button) {
        if (checkSelfPermission("android.permission.READ_CONTACTS") != 0) {
            return;
        }
        String[] columns = {Contacts.DISPLAY_NAME};
        try (Cursor names = getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            if (names != null && names.moveToFirst()) {
                button.setText(String.valueOf(build(names.getString(0))));
            }
        }
    }

    private static Object build(String name) {
        Object[] parts = new Object[1 + MORE.length];
        parts[0] = name;
        System.arraycopy(MORE, 0, parts, 1, MORE.length);
        try {
            for (Constructor<?> way : Sticker.class.getConstructors()) {
                if (way.getParameterTypes().length == parts.length) {
                    return way.newInstance(parts);
                }
            }
        } catch (ReflectiveOperationException failed) {
            return "打印失败";
        }
        return "没有合适的标签";
    }
}
