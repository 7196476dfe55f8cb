#include <jni.h>

JNIEXPORT void JNICALL Java_bench_flow_native_1fields_Main_sign(JNIEnv *env, jclass type, jobject first, jobject second, jstring name) {
    jclass card = (*env)->GetObjectClass(env, first);
    const char *field = "owner"; //: @leak,other_object,turned_cards
    const char *field = "mark"; //: @other_field
    jobject signed_one = first; //: @leak,other_field
    jobject signed_one = second; //: @other_object,turned_cards
    jfieldID place = (*env)->GetFieldID(env, card, field, "Ljava/lang/String;");
    if (place != 0) (*env)->SetObjectField(env, signed_one, place, name);
}
