package bench.consent.sdk_wechat_register;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;
import com.tencent.mm.opensdk.modelmsg.SendMessageToWX;
import com.tencent.mm.opensdk.modelmsg.WXMediaMessage;
import com.tencent.mm.opensdk.modelmsg.WXTextObject;

/** Invites friends to a spelling bee. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button invite = new Button(this);
        invite.setText("邀请微信好友");
        invite.setOnClickListener(view -> invite());
        setContentView(invite);
        if (!getPreferences(MODE_PRIVATE).getBoolean("ok", false)) {
            new AlertDialog.Builder(this)
                    .setMessage("请阅读《儿童个人信息保护规则》和《隐私政策》。")
                    .setCancelable(false)
                    .setPositiveButton("监护人同意", (dialog, which) ->
                            getPreferences(MODE_PRIVATE).edit().putBoolean("ok", true).apply())
                    .setNegativeButton("退出", (dialog, which) -> finish())
                    .show();
        }
    }

    private void invite() {
        WXTextObject text = new WXTextObject();
        text.text = "来和我一起拼单词！邀请码 " + App.inviter.hashCode();
        WXMediaMessage message = new WXMediaMessage();
        message.mediaObject = text;
        message.description = text.text;
        SendMessageToWX.Req request = new SendMessageToWX.Req();
        request.transaction = "invite" + System.currentTimeMillis();
        request.message = message;
        request.scene = SendMessageToWX.Req.WXSceneSession;
        App.share.sendReq(request);
    }
}
