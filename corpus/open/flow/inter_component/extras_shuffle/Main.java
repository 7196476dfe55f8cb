package bench.flow.extras_shuffle;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button soup = new Button(this);
        soup.setText("Soup");
        soup.setOnClickListener(view -> startActivity(card(7)));
        setContentView(soup);
    }

    private Intent card(int page) {
        String cook = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent card = new Intent(this, Card.class).putExtra("page", page);
        Bundle extras = card.getExtras();
        extras.putString("cook", cook);
        card.putExtras(extras); //: @put_back,replaced
        Bundle plain = new Bundle(); //: @replaced
        plain.putInt("page", page); //: @replaced
        card.replaceExtras(plain); //: @replaced
        card.fillIn(new Intent().putExtras(extras), 0); //: @filled_in
        return card;
    }
}
