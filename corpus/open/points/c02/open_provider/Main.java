package bench.points.open_provider;

import android.app.Activity;
import android.content.ContentValues;
import android.database.sqlite.SQLiteDatabase;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

/** Address book of a small delivery firm: customers with their phone numbers. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText name = field("姓名");
        EditText phone = field("电话");
        Button save = new Button(this);
        save.setText("保存客户");
        save.setOnClickListener(view -> {
            ContentValues row = new ContentValues();
            row.put("name", name.getText().toString());
            row.put("phone", phone.getText().toString());
            try (SQLiteDatabase base = new Store(this).getWritableDatabase()) {
                base.insert("customers", null, row);
            }
            name.setText("");
            phone.setText("");
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(name);
        page.addView(phone);
        page.addView(save);
        setContentView(page);
    }

    private EditText field(String hint) {
        EditText made = new EditText(this);
        made.setHint(hint);
        return made;
    }
}
