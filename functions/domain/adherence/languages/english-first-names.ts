/** First names that agents commonly bear, English: see `first-names.ts`. A file of its own, so that who takes one language along takes its names only. */
export const englishFirstNames = `aaron abby abigail adam adrian agnes aisha alan albert alex alexander alexis alice alicia alison allison alyssa amanda amber amelia amit amy ana andre
andrea andrew angela angelica angie anita anna anne annie anthony antoine antonio arthur ashley audrey austin barbara bartholomew becky ben benjamin
bernice beth bethany betty beverly brad bradley brandi brandon brenda brent brett brian brianna brittany brittney bruce bryan byron caitlin caleb
cameron candace carl carla carlos carmen carol caroline carrie casey cassandra catherine cathy cedric chad charles charlotte chelsea chelsey cheryl
chris christian christina christine christopher christy cindy claire clara clarence claudia clayton cody colin colleen connor corey corinne courtney
craig cristina crystal curtis cynthia damon dan dana daniel danielle danny daphne darius darlene darnell darren darryl dave david deanna debbie
deborah debra deepak deja delores denise dennis derek desmond devin diana diane dianne diego dominic donald donna donnie doreen dorian doris dorothy
doug douglas duane dustin dwayne dylan eddie edith edward edwin eileen elaine eleanor elena elias elisa elizabeth ella ellen emily emma eric erica
erika erin ernest ernesto esther ethan eugene eva evan evelyn fatima faye felicia felix fernando frances francis frank franklin fred freddie gabriel
gabriela gail garrett gary geoff george gerald geraldine gilbert gina glen glenda glenn gloria gordon greg gregory greta guadalupe gwen gwendolyn
hannah harold harriet harry harvey hassan heather hector heidi helen henry herbert herman holly howard ian ingrid irene isaac isabel isabella isaiah
ivan jacinta jack jackie jackson jacob jada jake jamal james jamie jan jane janelle janet janice janine jared jasmine jason jeanette jeanne jeff
jeffrey jen jenna jennifer jenny jeremy jermaine jerome jerry jesse jessica jessie jill jim jimmy joan joann joanna jocelyn jodi jody joe joel john
johnny jonathan jordan jorge jose joseph josephine josh joshua josie joyce juan juanita judith judy julia julian julie jun justin kara karen karl kate
katherine kathleen kathryn kathy katie katrina kayla keisha keith kelly kelsey ken kendall kendra kenneth kerry kevin kim kimberly kirk kristen
kristin kristine kurt kyle kylie lakeisha lamar larry latasha latisha latoya laura lauren laurie leah lena leon leonard leroy leslie lester lillian
linda lindsay lisa liz lloyd logan lois lola lonnie lorena loretta lori lorna lorraine louis louise lourdes lucas lucia lucille lucy luis luke lupe
lydia lynn mackenzie madison mae malcolm malik mandy marcia marco marcus marcy margaret marguerite maria marian marianne marie marilyn mario marisol
marissa marjorie marla marlene marlon marsha martha martin marvin mary matt matthew maureen maurice maxine mckenzie megan melanie melissa melvin
mercedes meredith mia micah michael michele michelle miguel mikayla mike mildred milton mindy miranda miriam mitch mitchell mohammed molly mona monica
monique morgan morris myra nadia nadine nancy naomi natalie natasha nate nathan nathaniel neil nelson nicholas nick nicolas nicole nina noah noel nora
noreen norma norman olga olivia omar oscar otis paige pam pamela patricia patrick patsy patti patty paul paula pauline peggy perry peter phil philip
phillip phyllis pooja priscilla priya quentin rachel rafael rajesh ralph ramon randall randy raquel rashad raul raymond rebecca reggie regina renata
rene renee rhea rhonda ricardo richard rick ricky rita robert roberta roberto rochelle rodney roger roland ron ronald ronda ronnie rosa rosalie
rosalyn rosario rosemary rosie roslyn roxanne ruben rudy russ russell ruth ryan sabrina sadie sally salvador sam samantha samuel sandra sara sarah
saul scott sean sebastian sergio shane shanice shannon shaquille shari sharon shaun shawn shawna sheila shelby shelly sheri sherri sherry shirley sid
simone skyler sofia sonia sophia spencer stacey stacy stan stanley stefan stella stephan stephanie stephen steve steven sue sunil susan susie suzanne
sydney sylvia tabitha tamara tamika tammy tamra tanya tara tasha teddy teresa terrence terri terry tess tessa thelma theodore theresa thomas tiffany
tim timothy tina toby todd tom tommy toni tony tonya tracey tracie tracy travis trevon trevor tricia trina trish trisha troy tucker tyler tyrone
valerie vanessa velma vera vernon veronica vicki vicky victor victoria vince vincent virginia vivian walt walter wanda warren wayne wendell wendy wes
wesley whitney wilbur willie wilma winston yasmin yesenia yolanda yvette yvonne zach zachary zoe`;
