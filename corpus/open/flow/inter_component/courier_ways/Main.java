package bench.flow.courier_ways;

import android.app.Activity;
import android.app.PendingIntent;
import android.content.ActivityNotFoundException;
import android.content.ClipData;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button send = new Button(this);
        send.setText("Send");
        send.setOnClickListener(view -> send());
        setContentView(send);
    }

    private void send() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent intent = new Intent("bench.courier.OPEN"); //: @by_scheme,by_type,data_uri,wrong_scheme
        intent.setData(Uri.parse("parcel://door/1")); //: @by_scheme
        intent.setData(Uri.parse("parcel://door/" + id)); //: @data_uri
        intent.setData(Uri.parse("parcel://gate/1")); //: @wrong_scheme
        intent.setType("text/label"); //: @by_type
        Intent intent = new Intent(); //: @by_name
        intent.setClassName(this, "bench.flow.courier_ways.Window"); //: @by_name
        Intent intent = new Intent(this, Window.class); //: @bundle_of_bundles,clip,serial,other_extra,pending
        intent.putExtra("note", id); //: @by_scheme,by_type,by_name,pending
        intent.putExtra("memo", id); //: @other_extra
        Bundle inner = new Bundle(); //: @bundle_of_bundles
        inner.putString("name", id); //: @bundle_of_bundles
        Bundle outer = new Bundle(); //: @bundle_of_bundles
        outer.putBundle("inner", inner); //: @bundle_of_bundles
        intent.putExtras(outer); //: @bundle_of_bundles
        intent.setClipData(ClipData.newPlainText("label", id)); //: @clip
        Crate crate = new Crate(); //: @serial
        crate.word = id; //: @serial
        intent.putExtra("crate", crate); //: @serial
        try {
            PendingIntent.getActivity(this, 0, intent, PendingIntent.FLAG_IMMUTABLE).send(); //: @pending
            startActivity(intent); //: @by_scheme,by_type,by_name,data_uri,bundle_of_bundles,clip,serial,other_extra,wrong_scheme
        } catch (ActivityNotFoundException none) {
            setTitle("nobody");
        } catch (Exception other) {
            setTitle("error " + id.length());
        }
    }
}
